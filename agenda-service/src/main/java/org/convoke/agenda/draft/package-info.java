/**
 * The working programme of a session: who changed it when, every version of it, and what keeps it from being published. An
 * edit made on a stale version is refused with what moved meanwhile. A draft tells nobody outside this service anything.
 */
@NullMarked
package org.convoke.agenda.draft;

import org.jspecify.annotations.NullMarked;
