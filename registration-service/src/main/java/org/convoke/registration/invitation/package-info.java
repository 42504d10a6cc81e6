/**
 * Who is invited to a session and whether it was told. Promises one invitation for each participant and session however
 * often and from how many sides it is asked for, and a state that follows what notification-service last said. Never sends
 * anything: a notice follows from the event.
 */
@NullMarked
package org.convoke.registration.invitation;

import org.jspecify.annotations.NullMarked;
