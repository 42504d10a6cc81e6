/**
 * The working programme of a session: every version of it, who made it and how, what co-facilitators propose, and what keeps it
 * from being published. A whole programme that was edited on a stale version is refused with what moved; commands are merged. A
 * draft tells nobody outside this service anything.
 */
@NullMarked
package org.convoke.agenda.draft;

import org.jspecify.annotations.NullMarked;
