package org.convoke.notification.email;

import java.util.List;
import org.convoke.notification.email.NoticeView.Link;

/**
 * What the templates of a letter to a mailbox are filled with: finished sentences in the reader's language.
 *
 * @param direction "ltr" or "rtl"
 * @param links the one by which it answers, or none
 */
record MailboxView(
        String language,
        String direction,
        String headline,
        String preview,
        String salutation,
        List<String> paragraphs,
        List<Link> links,
        String questions,
        String closing,
        String office,
        String recipient,
        Link settings) {

    boolean isRightToLeft() {
        return direction.equals("rtl");
    }
}
