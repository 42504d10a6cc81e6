package org.convoke.notification.email;

import java.util.List;
import org.convoke.programme.LocalizedText;

/**
 * What the organizers wrote by hand.
 *
 * @param subject one line, in its source language and those it was translated into
 * @param text paragraphs with an empty line between them, likewise
 */
public record Announcement(LocalizedText subject, LocalizedText text, List<Attachment> attachments) {
    public Announcement {
        attachments = List.copyOf(attachments);
    }
}
