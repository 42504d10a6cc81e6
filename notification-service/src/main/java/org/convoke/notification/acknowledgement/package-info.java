/**
 * Who has read what: each message carries a link by which its mailbox, and nobody else, can say so without signing in.
 * Opening the link says nothing, since mail scanners open links; pressing the button of its page does.
 */
@NullMarked
package org.convoke.notification.acknowledgement;

import org.jspecify.annotations.NullMarked;
