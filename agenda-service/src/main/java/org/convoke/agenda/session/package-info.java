/**
 * Processes and their sessions: what is convened, for whom it is addressed, who may read and write it. A session is the
 * aggregate of this service: whoever changes it, its draft or its revisions, locks it first. It never holds a programme.
 */
@NullMarked
package org.convoke.agenda.session;

import org.jspecify.annotations.NullMarked;
