package org.convoke.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a message that a reader wants to see. */
final class MailParts {

    private @Nullable String text;
    private @Nullable String html;
    private final List<String> attachments = new ArrayList<>();

    private MailParts() {}

    static MailParts of(MimeMessage message) throws MessagingException, IOException {
        var parts = new MailParts();
        parts.collect(message);
        return parts;
    }

    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    Optional<String> html() {
        return Optional.ofNullable(html);
    }

    /** File name and type of each. */
    List<String> attachments() {
        return attachments;
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                collect(multipart.getBodyPart(i));
            }
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(part.getFileName() + " (" + bareType(part) + ")");
        } else if (text == null && part.isMimeType("text/plain")) {
            text = part.getContent().toString();
        } else if (html == null && part.isMimeType("text/html")) {
            html = part.getContent().toString();
        } else {
            attachments.add("(" + bareType(part) + ")");
        }
    }

    private static String bareType(Part part) throws MessagingException {
        return part.getContentType().replaceFirst("(?s);.*", "");
    }
}
