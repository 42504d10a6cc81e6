package org.convoke.notification.email;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.convoke.wording.Words;

/**
 * The header fields and the structure of a message (RFC 5322, 2045): mixed (alternative (plain text, HTML), calendar).
 * Everything derives from the notice and the recipient, so that a resend has the same bytes.
 */
final class MessageFrame {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss '+0000'", Locale.ENGLISH);

    private static final String MARK = "[TEST] ";

    private final NoticeText what;
    private final String languages;
    private final MailIdentity us;
    private final String subject;
    private final String subjectField;
    private final String markedSubjectField;
    private final String session;
    private final String coFacilitators;

    /** @param languages of the message, in their order */
    MessageFrame(NoticeText what, List<String> languages, MailIdentity us, String subject) {
        this.what = what;
        this.languages = String.join(", ", languages);
        this.us = us;
        this.subject = subject;
        this.subjectField = HeaderText.unstructured("Subject", subject);
        this.markedSubjectField = HeaderText.unstructured("Subject", MARK + subject);
        this.session = SafeText.line(what.session().title().in(what.language()).text());
        this.coFacilitators = SafeText.line(
                what.session().coFacilitators().in(what.language()).text());
    }

    /** The fields that are the same for all, before those of the recipient. */
    byte[] fieldsBefore() {
        return ascii("Date: " + DATE.format(what.dated().atOffset(ZoneOffset.UTC)) + "\r\n"
                + HeaderText.mailbox("From", from(), us.from())
                + "Reply-To: <" + us.replyTo() + ">\r\n");
    }

    /** All fields of a message to a mailbox about itself but those of its content. */
    static String fieldsOfLetter(MailIdentity us, MailboxNews news, String subject) {
        var marked = us.marksTests() && !isExample(news.address()) ? MARK + subject : subject;
        return "Date: " + DATE.format(news.dated().atOffset(ZoneOffset.UTC)) + "\r\n"
                + HeaderText.mailbox("From", "Convoke", us.from())
                + "Reply-To: <" + us.replyTo() + ">\r\n"
                + "To: " + to(news.address()) + "\r\n"
                + HeaderText.unstructured("Subject", marked)
                + "Message-ID: <" + news.id() + "@" + us.domain() + ">\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Language: " + news.language() + "\r\n"
                + "Auto-Submitted: auto-generated\r\n"
                + "X-Auto-Response-Suppress: OOF, AutoReply\r\n";
    }

    /** The fields of the recipient. */
    byte[] fieldsOf(Addressee to) {
        return fieldsOf(to, isMarked(to.address()) ? markedSubjectField : subjectField);
    }

    /** The fields of a message that shows the organizers what this recipient would read. */
    byte[] fieldsOfTest(Addressee to) {
        return fieldsOf(to, HeaderText.unstructured("Subject", testSubject(to)));
    }

    /** "[TEST CHE fr] The subject". */
    String testSubject(Addressee to) {
        return "[TEST " + to.code() + " " + what.language() + "] " + subject;
    }

    private byte[] fieldsOf(Addressee to, String subjectField) {
        return ascii("To: " + to(to.address()) + "\r\n" + subjectField + "Message-ID: <" + to.delivery() + "@"
                + us.domain() + ">\r\n");
    }

    /** The subject as this recipient reads it. */
    String subject(String address) {
        return isMarked(address) ? MARK + subject : subject;
    }

    private boolean isMarked(String address) {
        return us.marksTests() && !isExample(address);
    }

    private static boolean isExample(String address) {
        return address.toLowerCase(Locale.ROOT).endsWith(".example");
    }

    /** An address that ASCII cannot say, or that would end the field, stays in the envelope. */
    private static String to(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || !address.substring(0, at).matches("[!-~&&[^<>\"(),:;@\\[\\]\\\\]]+")) {
            return "undisclosed-recipients:;";
        }
        try {
            return "<" + address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    + ">";
        } catch (IllegalArgumentException notADomain) {
            return "undisclosed-recipients:;";
        }
    }

    /** The other fields, and the beginning of the body up to the text of the plain part. */
    byte[] beforeText(boolean attachments) {
        var fields = "MIME-Version: 1.0\r\n"
                + "Content-Language: " + languages + "\r\n"
                + "Auto-Submitted: auto-generated\r\n"
                + "X-Auto-Response-Suppress: OOF, AutoReply\r\n"
                + HeaderText.mailbox("List-Id", session, what.session().session() + ".sessions." + us.domain());
        return ascii(
                attachments
                        ? fields + "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary("mixed") + "\"\r\n\r\n--"
                                + boundary("mixed") + "\r\n" + alternative()
                        : fields + alternative());
    }

    private String alternative() {
        return "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary("alternative") + "\"\r\n\r\n"
                + part("alternative", "text/plain");
    }

    private String part(String multipart, String type) {
        return "--" + boundary(multipart) + "\r\nContent-Type: " + type
                + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    }

    /** Between the plain text and the HTML. */
    byte[] betweenTextAndHtml() {
        return ascii("\r\n" + part("alternative", "text/html"));
    }

    /** After the HTML: one meeting for a calendar program, as an alternative to reading of it (RFC 6047). */
    byte[] meeting(String method, byte[] calendar) {
        return ascii(
                "\r\n--" + boundary("alternative") + "\r\nContent-Type: text/calendar; charset=utf-8; method=" + method
                        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(calendar));
    }

    /** Who the message is from, as mail programs name them. */
    String from() {
        return Words.in("notice", what.language()).say("from", "coFacilitators", coFacilitators);
    }

    /** After the HTML, where nothing is attached. */
    byte[] end() {
        return ascii("\r\n--" + boundary("alternative") + "--\r\n");
    }

    /** After the HTML: what is attached, and the end. */
    byte[] endWith(List<Attachment> attachments) {
        var end = new StringBuilder("\r\n--" + boundary("alternative") + "--\r\n");
        for (var attachment : attachments) {
            end.append("\r\n--").append(boundary("mixed")).append("\r\n").append(attachment.part());
        }
        return ascii(
                end.append("\r\n--").append(boundary("mixed")).append("--\r\n").toString());
    }

    /** "=_" occurs neither in quoted-printable nor in base64 (RFC 2045, 6.7). */
    private String boundary(String multipart) {
        return "=_" + multipart + "_" + what.notice();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
