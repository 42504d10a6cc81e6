/**
 * The mailbox of the local platform: takes every message by SMTP, gives it back by IMAP and on a page.
 * Promises to accept any recipient of any domain and to keep the newest messages, in memory, up to a bound.
 * Never sends anything on, and never lets a message's markup or scripts act on its page.
 */
@NullMarked
package org.convoke.local.mailbox;

import org.jspecify.annotations.NullMarked;
