package org.convoke.notification.email;

import jakarta.inject.Singleton;

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
        return new RenderedNotice(what, us, templates);
    }
}
