/**
 * How fast may be sent, over one relay and to one domain. It promises that a limit holds for all replicas together, and that
 * what has to wait is moved out of the way of what need not. It never decides what is sent.
 */
@NullMarked
package org.convoke.notification.pace;

import org.jspecify.annotations.NullMarked;
