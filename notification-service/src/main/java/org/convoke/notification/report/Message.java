package org.convoke.notification.report;

import org.convoke.notification.email.ComposedEmail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as one mailbox of a participant was or will be sent it. */
@Schema(name = "Message")
public record Message(String language, String subject, String text, String html) {

    /** As that reader would get it. */
    public static Message of(ComposedEmail email, Reader reader) {
        var to = reader.addressee();
        return new Message(reader.language(), email.subject(to), email.text(to), email.html(to));
    }
}
