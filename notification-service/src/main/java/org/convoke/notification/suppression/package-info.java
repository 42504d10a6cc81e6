/**
 * Mailboxes that a server said do not exist. It promises that nothing is sent to them until an operator lifts the
 * suppression, and keeps the server's words as the reason. It never judges an answer itself.
 */
@NullMarked
package org.convoke.notification.suppression;

import org.jspecify.annotations.NullMarked;
