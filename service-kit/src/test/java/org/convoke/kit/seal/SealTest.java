package org.convoke.kit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] AGENDA = "Panel 1: Smuggling of migrants".getBytes(UTF_8);

    /** Keys of a test: the last one signs, all of them are published. */
    private static final class InMemory implements SealKeys {
        private final Map<String, PublicKey> published = new LinkedHashMap<>();
        private SigningKey signing;

        InMemory() {
            signing = rotate();
        }

        SigningKey rotate() {
            signing = Ed25519.generate();
            published.put(signing.id(), signing.publicKey());
            return signing;
        }

        @Override
        public SigningKey active() {
            return signing;
        }

        @Override
        public Optional<PublicKey> find(String keyId) {
            return Optional.ofNullable(published.get(keyId));
        }
    }

    private final InMemory keys = new InMemory();
    private final Seal seal = new Seal(keys);

    @Test
    void what_was_signed_is_recognized() {
        var signature = seal.sign(Purpose.REVISION, AGENDA);

        assertThat(signature.keyId()).isEqualTo(keys.active().id());
        assertThat(seal.verify(Purpose.REVISION, AGENDA, signature)).isTrue();
    }

    @Test
    void a_signature_for_one_purpose_is_none_for_another() {
        var signature = seal.sign(Purpose.REVISION, AGENDA);

        for (var other : List.of(Purpose.REPORT, Purpose.LETTER, Purpose.LINK, Purpose.WEBHOOK)) {
            assertThat(seal.verify(other, AGENDA, signature)).as(other.word()).isFalse();
        }
    }

    @Test
    void content_that_begins_like_a_purpose_changes_no_purpose() {
        var smuggled = "convoke-seal-v1:letter\nYou are invited".getBytes(UTF_8);
        var signature = seal.sign(Purpose.REVISION, smuggled);

        assertThat(seal.verify(Purpose.LETTER, "You are invited".getBytes(UTF_8), signature))
                .isFalse();
    }

    @Test
    void every_bit_counts() {
        var signature = seal.sign(Purpose.REVISION, AGENDA);

        for (var i = 0; i < AGENDA.length * Byte.SIZE; i++) {
            var tampered = AGENDA.clone();
            tampered[i / Byte.SIZE] ^= (byte) (1 << (i % Byte.SIZE));
            assertThat(seal.verify(Purpose.REVISION, tampered, signature))
                    .as("bit %d", i)
                    .isFalse();
        }
    }

    @Test
    void a_signature_that_is_none_is_not_one() {
        var good = seal.sign(Purpose.REVISION, AGENDA);

        for (var value : List.of("", "AAAA", "not base64!", good.value().substring(2), good.value() + "AA")) {
            assertThat(seal.verify(Purpose.REVISION, AGENDA, new Signature(good.keyId(), value)))
                    .as(value)
                    .isFalse();
        }
    }

    @Test
    void a_key_that_nobody_published_proves_nothing() {
        var elsewhere = new InMemory();
        var signature = new Seal(elsewhere).sign(Purpose.REVISION, AGENDA);

        assertThat(seal.verify(Purpose.REVISION, AGENDA, signature)).isFalse();
        assertThat(seal.verify(
                        Purpose.REVISION, AGENDA, new Signature(keys.active().id(), signature.value())))
                .isFalse();
    }

    @Test
    void what_an_older_key_signed_stays_proved() {
        var before = seal.sign(Purpose.REVISION, AGENDA);
        keys.rotate();
        var after = seal.sign(Purpose.REVISION, AGENDA);

        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(seal.verify(Purpose.REVISION, AGENDA, before)).isTrue();
        assertThat(seal.verify(Purpose.REVISION, AGENDA, after)).isTrue();
    }

    /** The example of RFC 8032, 7.1, and of RFC 8037, appendix A: key, thumbprint, public half. */
    @Test
    void a_private_key_in_pem_has_the_public_half_and_the_name_that_the_standards_say() throws Exception {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var prefix = HexFormat.of().parseHex("302e020100300506032b657004220420");
        var pkcs8 = new byte[prefix.length + seed.length];
        System.arraycopy(prefix, 0, pkcs8, 0, prefix.length);
        System.arraycopy(seed, 0, pkcs8, prefix.length, seed.length);
        var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";

        var key = Ed25519.ofPem(pem);

        assertThat(Ed25519.x(key.publicKey())).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(key.toString()).isEqualTo("SigningKey[" + key.id() + "]");
    }

    @Test
    void a_file_that_is_no_such_key_is_refused() {
        var another = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";

        assertThatThrownBy(() -> Ed25519.ofPem("secret")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Ed25519.ofPem(another)).isInstanceOf(GeneralSecurityException.class);
    }
}
