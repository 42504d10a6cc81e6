package org.convoke.notification.email;

import jakarta.inject.Singleton;
import java.util.List;

/** Renders notices as email messages, from the templates beside it and the words of each language. */
@Singleton
public final class EmailComposer {

    private final MailIdentity us;
    private final NoticeTemplates templates = new NoticeTemplates();

    EmailComposer(MailIdentity us) {
        this.us = us;
    }

    /**
     * Renders a notice once for all recipients of its language and variant.
     *
     * @throws IllegalArgumentException where there are no words in the language, or where a change notice does not say
     *     what was and what is now
     */
    public ComposedEmail compose(NoticeText what) {
        return new RenderedNotice(List.of(what), us, templates);
    }

    /**
     * The same with the whole of it once more, in another language, below the first.
     *
     * @throws IllegalArgumentException also where the languages are the same
     */
    public ComposedEmail compose(NoticeText what, String below) {
        if (below.equals(what.language())) {
            throw new IllegalArgumentException(
                    "what stands below is in the language of what it stands below: " + below);
        }
        return new RenderedNotice(List.of(what, what.in(below)), us, templates);
    }

    /** The complete message that tells one mailbox about itself; the same bytes for the same news, always. */
    public byte[] compose(MailboxNews news) {
        var writing = new MailboxWriting(news, us);
        var view = writing.view();
        return writing.message(templates.text(view), templates.html(view));
    }
}
