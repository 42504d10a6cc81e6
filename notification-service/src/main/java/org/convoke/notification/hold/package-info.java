/**
 * What is held: all sending, a process, a session or a relay, until a person resumes it. It promises that a hold is in force
 * within one claim of messages on every replica, that it outlives restarts, and that a database that was put back from a copy
 * starts on hold. What is held waits and is not lost.
 */
@NullMarked
package org.convoke.notification.hold;

import org.jspecify.annotations.NullMarked;
