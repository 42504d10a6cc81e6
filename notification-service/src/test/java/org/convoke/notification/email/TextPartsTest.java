package org.convoke.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The small parts that text is made of. */
class TextPartsTest {

    private static final String SOME = "a bz=.\n\n é€🙂\u2068?_ ";

    @Test
    void quoted_printable_reads_back_and_stays_within_its_lines() throws IOException, MessagingException {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(200), 0, SOME.codePointCount(0, SOME.length()))
                    .map(at -> SOME.codePointAt(SOME.offsetByCodePoints(0, at)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            var encoded = QuotedPrintable.encode(text);

            var lines = new String(encoded, StandardCharsets.US_ASCII).split("\r\n");
            assertThat(lines).allMatch(line -> line.length() <= 76 && !line.startsWith(".") && !line.endsWith(" "));
            var decoded = MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable")
                    .readAllBytes();
            assertThat(new String(decoded, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                    .isEqualTo(text);
        }
    }

    @Test
    void lines_are_folded_under_their_values() {
        assertThat(TextLayout.lay("   Was:  \t" + "word ".repeat(20), false))
                .isEqualTo("   Was:  " + "word ".repeat(12).strip() + "\n         "
                        + "word ".repeat(8).strip() + "\n");
    }

    @Test
    void a_word_that_is_longer_than_a_line_stays_whole() {
        var address = "https://convoke.example/" + "x".repeat(100);

        assertThat(TextLayout.lay("See " + address, false)).isEqualTo("See\n" + address + "\n");
    }

    @Test
    void scripts_without_spaces_are_folded_between_characters() {
        assertThat(TextLayout.lay("会".repeat(50), false).lines()).containsExactly("会".repeat(36), "会".repeat(14));
    }

    @Test
    void isolates_take_no_room() {
        assertThat(TextLayout.width("\u2068Rev.1\u2069")).isEqualTo(5);
    }

    @Test
    void an_isolate_that_is_open_at_a_fold_goes_on_in_the_next_line() {
        assertThat(TextLayout.lay("\u2068" + "word ".repeat(20) + "\u2069 end", false)
                        .lines())
                .containsExactly(
                        "\u2068" + "word ".repeat(14).strip() + "\u2069", "\u2068" + "word ".repeat(6) + "\u2069 end");
    }

    @Test
    void typed_text_becomes_one_harmless_line() {
        assertThat(SafeText.line("a\r\nb\u202Ec\u0007\u2067d")).isEqualTo("a  bc\u2067d\u2069");
        assertThat(SafeText.line("\u2069x\u2068y\u2069")).isEqualTo("x\u2068y\u2069");
    }
}
