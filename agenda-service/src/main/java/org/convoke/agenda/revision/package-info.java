/**
 * What was published: revisions of a session's programme, the changes between them, and what the world is told of them. A
 * revision is never changed or taken back, and nobody reads in it, or in an event, what is above their visibility.
 */
@NullMarked
package org.convoke.agenda.revision;

import org.jspecify.annotations.NullMarked;
