package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.convoke.notification.acknowledgement.LinkKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTokenTest {

    private static final LinkKey KEY = key("a secret of thirty-two bytes ...");
    private static final ReturnToken TOKEN =
            new ReturnToken(7, UUID.fromString("01980000-0000-8000-8000-000000000001"));

    private static LinkKey key(String secret) {
        return new LinkKey(
                7, new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"), Instant.EPOCH);
    }

    @Test
    void what_was_written_is_read_again_also_in_capitals() {
        var text = TOKEN.sealedWith(KEY);

        assertThat(text).matches("[a-z2-7]{48}").isEqualTo(TOKEN.sealedWith(KEY));
        assertThat(ReturnToken.claimedBy(text)).contains(TOKEN);
        assertThat(TOKEN.isSealed(text, KEY)).isTrue();
        assertThat(ReturnToken.claimedBy(text.toUpperCase(Locale.ROOT))).contains(TOKEN);
        assertThat(TOKEN.isSealed(text.toUpperCase(Locale.ROOT), KEY)).isTrue();
    }

    @Test
    void no_character_can_be_another() {
        var text = TOKEN.sealedWith(KEY);

        assertThat(IntStream.range(0, text.length())
                        .mapToObj(
                                i -> text.substring(0, i) + (text.charAt(i) == 'a' ? 'b' : 'a') + text.substring(i + 1))
                        .filter(other -> ReturnToken.claimedBy(other)
                                .filter(token -> token.isSealed(other, KEY))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void another_key_makes_another_token() {
        assertThat(TOKEN.isSealed(TOKEN.sealedWith(KEY), key("another secret of thirty-two ...")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "bounces", "1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void what_no_token_looks_like_is_none(String text) {
        assertThat(ReturnToken.claimedBy(text)).isEmpty();
    }

    /** The examples of RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, my", "fo, mzxq", "foo, mzxw6", "foob, mzxw6yq", "fooba, mzxw6ytb", "foobar, mzxw6ytboi"})
    void base_32_is_that_of_its_rfc(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).asString(StandardCharsets.US_ASCII).isEqualTo(plain);
    }
}
