package org.convoke.notification.email;

/** A notice rendered for all recipients of one language and variant; safe for use by several threads. */
public interface ComposedEmail {

    /** The complete message for one recipient, 7-bit, CRLF line ends; the same bytes for the same addressee, always. */
    byte[] bytesFor(Addressee to);

    /** The same message, marked in its subject as a test: for the organizers, who are to see what that recipient would. */
    byte[] testFor(Addressee to);

    /** The subject with that mark, decoded. */
    String testSubject(Addressee to);

    /** The subject as that recipient reads it, decoded. */
    String subject(Addressee to);

    /** The subject without any mark that belongs to a recipient. */
    String subject();

    /** The plain text part as that recipient reads it. */
    String text(Addressee to);

    /** The HTML part as that recipient reads it. */
    String html(Addressee to);
}
