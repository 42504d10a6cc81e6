package org.convoke.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MailParserTest {

    private static Mail parse(String message) {
        return MailParser.parse(message.getBytes(StandardCharsets.UTF_8), true);
    }

    @Test
    void words_in_any_charset_are_read_also_where_it_is_not_said() {
        var russian = "Такого пользователя нет";

        assertThat(parse("Subject: x\n\n" + russian).text()).contains(russian);
        assertThat(MailParser.parse(
                                ("Content-Type: text/plain; charset=koi8-r\n\n" + russian)
                                        .getBytes(java.nio.charset.Charset.forName("KOI8-R")),
                                true)
                        .text())
                .contains(russian);
        assertThat(MailParser.parse(
                                "Content-Type: text/plain; charset=no-such\n\nd\u00e9j\u00e0"
                                        .getBytes(StandardCharsets.ISO_8859_1),
                                true)
                        .text())
                .contains("déjà");
    }

    @Test
    void what_html_shows_is_read_and_what_it_hides_is_not() {
        var mail =
                parse("Content-Type: text/html; charset=utf-8\n\n<html><head><title>t</title></head><style>p{}</style>"
                        + "<p>No such&nbsp;user &lt;a@b.example&gt;</p><script>550</script>&#233;");

        assertThat(mail.text().strip()).isEqualTo("No such user <a@b.example>\n é");
    }

    @Test
    void what_is_returned_is_not_what_is_said() {
        var mail = parse("""
                Subject: outer
                Content-Type: multipart/mixed; boundary=b

                --b

                said
                --b
                Content-Type: message/rfc822

                Subject: inner
                Message-ID: <1@convoke.example>

                returned
                --b--
                """);

        assertThat(mail.subject()).isEqualTo("outer");
        assertThat(mail.text()).contains("said").doesNotContain("returned");
        assertThat(mail.returned().first("message-id")).isEqualTo("<1@convoke.example>");
    }

    @Test
    void folded_and_encoded_fields_are_one_line() {
        var mail = parse("Subject: =?utf-8?B?UMOpcm91?=\n =?iso-8859-1?Q?_et_Chili?=\nX: =?utf-8?B?broken\n\n");

        assertThat(mail.subject()).isEqualTo("Pérou et Chili");
        assertThat(mail.headers().first("x")).isEqualTo("=?utf-8?B?broken");
    }

    /** Whatever comes, something comes of it. */
    @Test
    void messages_with_octets_changed_and_cut_off_anywhere_are_still_classified() throws IOException {
        var random = new Random(3464);
        try (var files = Files.walk(Path.of("src/test/resources/bounces"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                for (var i = 0; i < 10 && bytes.length > 0; i++) {
                    var changed = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
                    for (var at = 0; at < 20; at++) {
                        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                    }
                    assertThatCode(() -> Classifier.classify(MailParser.parse(changed, false)))
                            .as(file.toString())
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    /** What would make a careless pattern look at everything again and again. */
    @Test
    @Timeout(60)
    void long_lines_and_many_parts_are_read_in_good_time() {
        var began = System.nanoTime();
        for (var piece : new String[] {
            "a",
            "a@",
            "<",
            "<script ",
            "\n ",
            "Subject: x\n",
            "mailbox ",
            "550 5.1.1 ",
            "--b\n\n",
            "=?utf-8?B?",
            "--b\nContent-Type: " + "multipart/mixed; boundary=b\n\n"
        }) {
            for (var head :
                    new String[] {"", "Content-Type: text/html\n", "Content-Type: multipart/report; boundary=b\n"}) {
                Classifier.classify(parse(
                        "From: MAILER-DAEMON@x.example\n" + head + "\n" + piece.repeat(200_000 / piece.length())));
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(50));
    }
}
