/**
 * What this service knows of sessions, participants, their missions and invitations, as registration and agenda tell it:
 * projections that may be emptied and rebuilt at any time. They promise to be as new as the newest event, in whatever
 * order events come, and never decide who is told.
 */
@NullMarked
package org.convoke.notification.recipient;

import org.jspecify.annotations.NullMarked;
