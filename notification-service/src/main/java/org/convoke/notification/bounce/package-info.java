/**
 * What comes back: bounces, delays, success reports, automatic answers and people's answers. It promises that each message of
 * the mailbox is handled once, in one transaction with its effect; that only a bounce with our signature or our ids says
 * something about a delivery, and only about that one; and that what is not understood is kept for a person and never blocks
 * what comes after it. It never deletes a message, and never suppresses a mailbox for a refusal of ourselves.
 */
@NullMarked
package org.convoke.notification.bounce;

import org.jspecify.annotations.NullMarked;
