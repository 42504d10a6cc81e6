/**
 * A mail server that misbehaves on request and counts what it accepts. It keeps every message it has taken
 * responsibility for, so that a test or a drill can say "once". It delivers nothing anywhere.
 */
@NullMarked
package org.convoke.local.smtp;

import org.jspecify.annotations.NullMarked;
