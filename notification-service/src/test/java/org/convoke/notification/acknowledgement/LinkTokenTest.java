package org.convoke.notification.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

    private static final LinkKey KEY = key(7, "a secret of thirty-two bytes ...");
    private static final LinkToken TOKEN = new LinkToken(
            LinkPurpose.ACKNOWLEDGE,
            7,
            Instant.parse("2040-02-01T00:00:00Z"),
            UUID.fromString("01980000-0000-7000-8000-000000000001"));

    private static LinkKey key(int id, String secret) {
        return new LinkKey(
                id, new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), LinkKey.ALGORITHM), Instant.EPOCH);
    }

    @Test
    void what_was_written_is_read_again_also_after_2038() {
        var text = TOKEN.sealedWith(KEY);

        assertThat(text).matches("[A-Za-z0-9_-]{54}");
        assertThat(LinkToken.claimedBy(LinkPurpose.ACKNOWLEDGE, text)).contains(TOKEN);
        assertThat(TOKEN.isSealed(text, KEY)).isTrue();
    }

    @Test
    void no_character_can_be_another() {
        var text = TOKEN.sealedWith(KEY);

        assertThat(IntStream.range(0, text.length())
                        .mapToObj(
                                i -> text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1))
                        .filter(forged -> LinkToken.claimedBy(LinkPurpose.ACKNOWLEDGE, forged)
                                .filter(claimed -> claimed.isSealed(forged, KEY))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void another_secret_or_another_claim_makes_another_code() {
        var text = TOKEN.sealedWith(KEY);
        var later = new LinkToken(LinkPurpose.ACKNOWLEDGE, 7, TOKEN.expires().plusSeconds(1), TOKEN.about());

        assertThat(TOKEN.isSealed(text, key(7, "another secret of 32 bytes .....")))
                .isFalse();
        assertThat(later.isSealed(text, KEY)).isFalse();
    }

    @Test
    void a_link_for_one_purpose_is_worth_nothing_for_another() {
        var text = TOKEN.sealedWith(KEY);

        assertThat(LinkToken.claimedBy(LinkPurpose.CONFIRM_MAILBOX, text))
                .hasValueSatisfying(
                        claimed -> assertThat(claimed.isSealed(text, KEY)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "not base64!", "…", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_does_not_look_like_one_is_none(String text) {
        assertThat(LinkToken.claimedBy(LinkPurpose.ACKNOWLEDGE, text)).isEmpty();
    }
}
