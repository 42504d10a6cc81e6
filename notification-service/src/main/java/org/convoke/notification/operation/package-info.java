/**
 * What operators see of the sending and do to it: the queue, the relays, slow domains, work without progress; holding and
 * resuming. It decides nothing by itself.
 */
@NullMarked
package org.convoke.notification.operation;

import org.jspecify.annotations.NullMarked;
