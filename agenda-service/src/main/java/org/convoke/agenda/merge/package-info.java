/**
 * Brings together what two people made of one programme. The measure is the typed changes of both: what only one of them
 * changed is as that one has it, what both changed to the same thing is no conflict, and anything else is shown with both
 * values. Pure functions; nothing here knows who the two are.
 */
@NullMarked
package org.convoke.agenda.merge;

import org.jspecify.annotations.NullMarked;
