/**
 * The client that hands finished messages to the next mail server and brings back what that server said, in its words.
 * It promises one conversation with a hard deadline per message and a callback before the final dot, so that its caller
 * knows what is in doubt. It never retries a message whose fate is unknown, and never composes or changes one.
 */
@NullMarked
package org.convoke.notification.smtp;

import org.jspecify.annotations.NullMarked;
