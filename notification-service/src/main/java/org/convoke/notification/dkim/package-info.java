/**
 * Signs messages with DKIM (RFC 6376, RFC 8463) where the installation wants it here and not at its relay. It promises that
 * what it signs is what is sent, to the byte, and that the same message with the same key has the same signature. It is off
 * unless it is given keys.
 */
@NullMarked
package org.convoke.notification.dkim;

import org.jspecify.annotations.NullMarked;
