/**
 * The sessions of a process as a series: their order, a session copied to other dates, and templates to begin with. What is
 * made here is a draft like any other; nothing of it is published.
 */
@NullMarked
package org.convoke.agenda.series;

import org.jspecify.annotations.NullMarked;
