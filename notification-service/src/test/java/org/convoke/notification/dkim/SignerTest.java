package org.convoke.notification.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed is accepted by Apache's verifier, which shares no line with the signer, and nothing else is. */
class SignerTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    private static final String FROM = "notices@convoke.example";

    private static final String MESSAGE = """
            Date: Mon, 28 Aug 2017 14:20:00 +0000
            From: "Co-facilitators (Mexico and Switzerland) via Convoke"
             <notices@convoke.example>
            To: mission.che@che.example
            Subject: Panel 2 now ends at 17:50 =?UTF-8?Q?=E2=80=94?=
             fifth informal thematic session
            Message-ID: <1@convoke.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Panel 2  now ends at 17:50.\t

              .a dot, and two empty lines at the end


            """.replace("\n", "\r\n");

    @TempDir
    static Path folder;

    private static KeyPair rsa;

    @BeforeAll
    static void makeKeys() throws NoSuchAlgorithmException, IOException {
        rsa = pair("RSA", 2048);
        write("2026a.pem", rsa);
    }

    private static KeyPair pair(String algorithm, int bits) throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        if (bits > 0) {
            generator.initialize(bits);
        }
        return generator.generateKeyPair();
    }

    private static void write(String name, KeyPair keys) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static Signer signer(String... keys) {
        return DkimSettings.signer("convoke.example", List.of(keys), FROM, NOW);
    }

    private static String setting(String selector, String file) {
        return selector + "=" + folder.resolve(file);
    }

    private static String signed(String message, Signer signer) {
        return new String(signer.signed(message.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static void verify(String message, Map<String, KeyPair> published) throws IOException, FailException {
        var verifier = new DKIMVerifier((method, selector, domain) -> {
            assertThat(domain.toString()).isEqualTo("convoke.example");
            var keys = published.get(selector.toString());
            return keys == null
                    ? List.of()
                    : List.of("v=DKIM1; k=rsa; p="
                            + Base64.getEncoder()
                                    .encodeToString(keys.getPublic().getEncoded()));
        });
        assertThat(verifier.verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
    }

    @Test
    void what_is_signed_is_accepted_and_the_message_itself_is_untouched() throws IOException, FailException {
        var message = signed(MESSAGE, signer(setting("2026a", "2026a.pem")));

        verify(message, Map.of("2026a", rsa));
        assertThat(message)
                .startsWith("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n d=convoke.example; s=2026a;")
                .endsWith(MESSAGE);
        assertThat(message.lines()).allMatch(line -> line.length() <= 78);
    }

    @Test
    void the_same_message_has_the_same_signature() {
        var signer = signer(setting("2026a", "2026a.pem"));

        assertThat(signed(MESSAGE, signer)).isEqualTo(signed(MESSAGE, signer));
    }

    @Test
    void what_mail_servers_do_to_spaces_breaks_no_signature() throws IOException, FailException {
        var message = signed(MESSAGE, signer(setting("2026a", "2026a.pem")));

        verify(
                message.replace("To: mission", "TO:   mission")
                        .replace("Panel 2  now ends at 17:50.\t", "Panel 2 now ends at 17:50."),
                Map.of("2026a", rsa));
    }

    @ParameterizedTest
    @CsvSource({
        "17:50., 18:50.",
        "Subject: Panel 2, Subject: Panel 3",
        "To: mission.che, To: mission.mex",
        "Date: Mon, Date: Tue",
        "MIME-Version, From: <somebody@else.example>#MIME-Version"
    })
    void whoever_changes_it_or_adds_a_sender_is_found_out(String was, String is) {
        var message = signed(MESSAGE, signer(setting("2026a", "2026a.pem")));

        assertThatThrownBy(() -> verify(message.replace(was, is.replace("#", "\r\n")), Map.of("2026a", rsa)))
                .isInstanceOf(FailException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one line without end", "\r\n\r\ntext\r\n\r\n", " \t \r\ntext  \r\n \r\n"})
    void any_body_is_signed_as_it_is_verified(String body) throws IOException, FailException {
        var header = MESSAGE.substring(0, MESSAGE.indexOf("\r\n\r\n") + 4);

        verify(signed(header + body, signer(setting("2026a", "2026a.pem"))), Map.of("2026a", rsa));
    }

    /** RFC 6376, 3.4.4 says which hash that is; Apache's verifier takes an empty body for an empty line. */
    @Test
    void an_empty_body_has_the_hash_of_nothing() {
        var header = MESSAGE.substring(0, MESSAGE.indexOf("\r\n\r\n") + 4);

        assertThat(signed(header, signer(setting("2026a", "2026a.pem"))))
                .contains("bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;");
    }

    @Test
    void of_two_keys_the_newest_whose_time_has_come_signs() throws Exception {
        var next = pair("RSA", 2048);
        write("2026b.pem", next);
        var published = Map.of("2026a", rsa, "2026b", next);

        var before = signed(
                MESSAGE,
                signer(setting("2026a", "2026a.pem"), setting("2026b", "2026b.pem") + "@2026-12-01T00:00:00Z"));
        var after = signed(
                MESSAGE,
                signer(setting("2026a", "2026a.pem"), setting("2026b", "2026b.pem") + "@2026-11-01T00:00:00Z"));

        assertThat(before).contains("s=2026a;");
        assertThat(after).contains("s=2026b;");
        verify(before, published);
        verify(after, published);
    }

    @Test
    void without_keys_nothing_is_signed() {
        var nothing = DkimSettings.signer("", List.of(), FROM, NOW);

        assertThat(signed(MESSAGE, nothing)).isEqualTo(MESSAGE);
    }

    @Test
    void an_elliptic_key_signs_the_hash_of_the_same_text() throws Exception {
        var keys = pair("Ed25519", 0);
        write("ed.pem", keys);

        var message = signed(MESSAGE, signer(setting("ed", "ed.pem")));

        assertThat(message).startsWith("DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;");
        Ed25519Check.verify(message, keys.getPublic());
        assertThatThrownBy(() -> Ed25519Check.verify(message.replace("Panel 2 now", "Panel 3 now"), keys.getPublic()))
                .isInstanceOf(FailException.class);
    }

    @Test
    void a_bad_setting_is_refused_in_one_sentence() throws Exception {
        Files.writeString(folder.resolve("no.pem"), "-----BEGIN RSA PRIVATE KEY-----");
        write("short.pem", pair("RSA", 512));

        assertThatThrownBy(() -> signer("2026a")).hasMessageStartingWith("CONVOKE_DKIM_KEYS has '2026a'; it must be");
        assertThatThrownBy(() -> signer("2026a=/nowhere.pem"))
                .hasMessage("CONVOKE_DKIM_KEYS names /nowhere.pem, which cannot be read");
        assertThatThrownBy(() -> signer(setting("2026a", "no.pem"))).hasMessageContaining("PKCS#8");
        assertThatThrownBy(() -> signer(setting("2026a", "short.pem"))).hasMessageContaining("fewer than 1024 bits");
        assertThatThrownBy(() -> signer(setting("2026a", "2026a.pem") + "@soon"))
                .hasMessageContaining("it must be such as 2026-12-01T00:00:00Z");
        assertThatThrownBy(() -> DkimSettings.signer("convoke.example", List.of(), FROM, NOW))
                .hasMessageContaining("belong together");
        assertThatThrownBy(
                        () -> DkimSettings.signer("other.example", List.of(setting("2026a", "2026a.pem")), FROM, NOW))
                .hasMessageContaining("it must be the domain of CONVOKE_MAIL_FROM");
    }

    @Test
    void a_key_is_never_printed() {
        assertThat(DkimKey.read("2026a", folder.resolve("2026a.pem"), Instant.EPOCH)
                        .toString())
                .isEqualTo("2026a (rsa-sha256, from 1970-01-01T00:00:00Z)");
    }
}
