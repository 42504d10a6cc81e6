package org.convoke.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.events.SessionAnnounced;
import org.convoke.programme.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a message, read back by another library. */
class MessageTest {

    private static final MailIdentity US = new MailIdentity(
            "notices@convoke.example",
            "cofacilitators@convoke.example",
            "https://convoke.example",
            "convoke.example",
            true);

    private final EmailComposer composer = new EmailComposer(US);

    private static MimeMessage parsed(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    @Test
    void the_header_says_who_writes_to_whom_and_that_no_answer_is_awaited() throws MessagingException, IOException {
        var to = LetterSession.ireland();

        var message = parsed(composer.compose(LetterSession.change("en")).bytesFor(to));

        var from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("notices@convoke.example");
        assertThat(from.getPersonal()).isEqualTo("Co-facilitators (Mexico and Switzerland) via Convoke");
        assertThat(message.getReplyTo()[0]).hasToString("cofacilitators@convoke.example");
        assertThat(message.getAllRecipients()).singleElement().hasToString("mission.irl@irl.example");
        assertThat(message.getSubject()).endsWith("— Fifth informal thematic session, Rev.1");
        assertThat(message.getMessageID()).isEqualTo("<" + to.delivery() + "@convoke.example>");
        assertThat(message.getSentDate()).isEqualTo("2017-08-28T14:20:00Z");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
        assertThat(message.getHeader("Content-Language")).containsExactly("en");
        assertThat(message.getHeader("List-Id", null).replaceAll("\\s+", " "))
                .isEqualTo(
                        "\"Fifth informal thematic session\" <" + LetterSession.SESSION + ".sessions.convoke.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "eo", "es", "fr", "ru", "zh"})
    void the_parts_are_plain_text_html_and_calendar(String language) throws MessagingException, IOException {
        var to = LetterSession.ireland();
        var composed = composer.compose(LetterSession.change(language));

        var mixed = (MimeMultipart) parsed(composed.bytesFor(to)).getContent();

        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        var alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain; charset=utf-8");
        assertThat(content(alternative.getBodyPart(0))).isEqualTo(composed.text(to));
        assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html; charset=utf-8");
        assertThat(content(alternative.getBodyPart(1))).isEqualTo(composed.html(to));
        var calendar = mixed.getBodyPart(1);
        assertThat(calendar.getContentType()).startsWith("text/calendar").doesNotContain("method");
        assertThat(calendar.getFileName()).isEqualTo("programme.ics");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR")
                .doesNotContain("METHOD");
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void an_invitation_without_a_programme_has_no_calendar() throws MessagingException, IOException {
        var bytes = composer.compose(LetterSession.invitation("fr", false)).bytesFor(LetterSession.ireland());

        var alternative = (MimeMultipart) parsed(bytes).getContent();

        assertThat(alternative.getCount()).isEqualTo(2);
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "eo", "es", "fr", "ru", "zh"})
    void every_line_is_short_seven_bit_and_ends_in_crlf(String language) {
        for (var what : List.of(LetterSession.change(language), LetterSession.invitation(language, true))) {
            var bytes = composer.compose(what).bytesFor(LetterSession.ireland());

            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(text.chars().filter(c -> c > 126 || (c < ' ' && c != '\r' && c != '\n')))
                    .isEmpty();
            assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(text.split("\r\n"))
                    .allMatch(line -> line.length() <= 78)
                    .noneMatch(line -> line.startsWith("."));
        }
    }

    @Test
    void a_resend_has_the_same_bytes_also_after_a_restart() {
        var first = composer.compose(LetterSession.change("fr")).bytesFor(LetterSession.ireland());

        assertThat(new EmailComposer(US).compose(LetterSession.change("fr")).bytesFor(LetterSession.ireland()))
                .isEqualTo(first);
    }

    @Test
    void two_recipients_differ_in_two_fields_and_the_line_that_names_them() {
        var composed = composer.compose(LetterSession.change("en"));
        var kenya = LetterSession.addressee(
                "mission.ken@ken.example", "KEN", "Kenya", "Kenya", DutyStation.NEW_YORK, Kind.MEMBER_STATE);

        var differences =
                differences(lines(composed.bytesFor(LetterSession.ireland())), lines(composed.bytesFor(kenya)));

        assertThat(differences)
                .containsExactly(
                        "To: <mission.ken@ken.example>",
                        "Message-ID: <" + kenya.delivery() + "@convoke.example>",
                        "To the Permanent Mission in New York: Kenya",
                        "<bdi>To the Permanent Mission in New York: Kenya</bdi>");
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
    }

    private static List<String> differences(List<String> one, List<String> other) {
        assertThat(other).hasSameSizeAs(one);
        var differences = new ArrayList<String>();
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                differences.add(other.get(i));
            }
        }
        return differences;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example\r\nBcc: x@y.example", "миссия@che.example", "nobody", "a@b>, <c@d.example"})
    void an_address_never_adds_a_header_field(String address) throws MessagingException {
        var to = LetterSession.addressee(address, "X", "X", "X", DutyStation.NEW_YORK, Kind.MEMBER_STATE);

        var message = parsed(composer.compose(LetterSession.change("en")).bytesFor(to));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("To")).containsExactly("undisclosed-recipients:;");
    }

    @Test
    void what_is_typed_never_adds_a_header_field_and_a_word_without_end_is_folded() throws MessagingException {
        var typed = LocalizedText.english("x".repeat(2_000) + " Title\r\nBcc: evil@y.example");
        var session = LetterSession.session();
        var announced = new SessionAnnounced(
                session.session(),
                session.process(),
                typed,
                typed,
                typed,
                session.days(),
                session.venue(),
                session.languages(),
                session.primaryStations(),
                session.copyStations());
        var what = new NoticeText(
                LetterSession.NOTICE,
                MessageKind.INVITATION,
                "en",
                announced,
                null,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH);

        var bytes = composer.compose(what).bytesFor(LetterSession.ireland());

        assertThat(parsed(bytes).getHeader("Bcc")).isNull();
        assertThat(parsed(bytes).getSubject()).contains("Invitation");
        assertThat(lines(bytes)).allMatch(line -> line.length() <= 998);
    }

    @Test
    void a_name_never_adds_markup_or_a_line() {
        var to = LetterSession.addressee(
                "a@b.example", "X", "<b>X</b>\r\nBcc: y", "X", DutyStation.NEW_YORK, Kind.MEMBER_STATE);

        var composed = composer.compose(LetterSession.change("en"));

        assertThat(composed.html(to)).contains("&lt;b&gt;X&lt;/b&gt;").doesNotContain("<b>X");
        assertThat(composed.text(to)).contains("<b>X</b>  Bcc: y\n".replace("  ", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Panel 2 now ends at 17:50 — “Fifth session”, Rev.1, and a title that is rather long for one line of a header",
                "=?UTF-8?Q?not_what_it_seems?=",
                "Первое заседание и 第一次会议 و الجلسة الأولى 🙂 with all of the scripts that we know and then some more",
                "a_b?c=d e",
                "a word of ninety letters: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void header_text_reads_back(String value) throws IOException {
        var field = HeaderText.unstructured("Subject", value);

        assertThat(field.split("\r\n")).allMatch(line -> line.length() <= 76);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(field.substring("Subject: ".length())))
                        .strip())
                .isEqualTo(value);
    }

    @Test
    void a_display_name_reads_back() throws MessagingException {
        for (var name :
                List.of("A \"B\" \\ C", "Cofacilitateurs (Mexique et Suisse) par Convoke", "Сопредседатели, 1")) {
            var field = HeaderText.mailbox("From", name, "a@b.example");

            var address = InternetAddress.parseHeader(
                    MimeUtility.unfold(field.substring("From: ".length())).strip(), true)[0];
            assertThat(address.getPersonal()).isEqualTo(name);
            assertThat(address.getAddress()).isEqualTo("a@b.example");
        }
    }
}
