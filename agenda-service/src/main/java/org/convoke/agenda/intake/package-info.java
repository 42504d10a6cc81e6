/**
 * What people send: the JSON of a request body, checked against the record it is to become and cleaned before any feature
 * sees it. Every fault is named with its place, all of them at once. It never decides whether a programme makes sense.
 */
@NullMarked
package org.convoke.agenda.intake;

import org.jspecify.annotations.NullMarked;
