/**
 * The mail servers that take our messages: which one the next messages go to, and which are left out. It promises that a
 * relay that refuses us or cannot be reached is left out while others take its share, that no relay has more connections or
 * gets more messages than it is set to, and that a relay that is held gets none. It never judges an answer about a recipient.
 */
@NullMarked
package org.convoke.notification.relay;

import org.jspecify.annotations.NullMarked;
