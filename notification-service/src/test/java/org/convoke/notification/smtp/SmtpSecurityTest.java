package org.convoke.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.convoke.local.smtp.FaultySmtpServer;
import org.convoke.local.smtp.Point;
import org.convoke.notification.smtp.SmtpSettings.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSecurityTest {

    private static final byte[] MESSAGE = "Subject: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final char[] SECRET = "changeit".toCharArray();

    private static SSLContext selfSigned;

    private final FaultySmtpServer server = FaultySmtpServer.start();

    @BeforeAll
    static void makeCertificate(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=faulty.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(SECRET),
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, SECRET);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET);
        selfSigned = SSLContext.getInstance("TLS");
        selfSigned.init(managers.getKeyManagers(), null, null);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private SmtpSettings settings(Tls tls, String user, String password) {
        return new SmtpSettings(
                "127.0.0.1",
                server.port(),
                tls,
                user,
                password,
                "",
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60));
    }

    private Answer send(Tls tls, String user, String password) {
        try (var mailer = new SmtpMailer(settings(tls, user, password), Duration.ofSeconds(60))) {
            return mailer.send(new Envelope("a@convoke.example", "b@che.example", "1"), MESSAGE, () -> {});
        }
    }

    @Test
    void opportunistic_encryption_is_used_where_it_is_offered() {
        server.offeringTls(selfSigned);

        assertThat(send(Tls.OPPORTUNISTIC, "", "")).isInstanceOf(Answer.HandedOver.class);
        assertThat(server.commands()).containsSubsequence("EHLO [127.0.0.1]", "STARTTLS", "EHLO [127.0.0.1]");
    }

    @Test
    void opportunistic_encryption_does_without_where_it_is_not_offered() {
        assertThat(send(Tls.OPPORTUNISTIC, "", "")).isInstanceOf(Answer.HandedOver.class);
    }

    @Test
    void opportunistic_encryption_does_without_where_the_handshake_fails() throws GeneralSecurityException {
        var withoutKey = SSLContext.getInstance("TLS");
        withoutKey.init(null, null, null);
        server.offeringTls(withoutKey);

        assertThat(send(Tls.OPPORTUNISTIC, "", "")).isInstanceOf(Answer.HandedOver.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void required_encryption_wants_a_certificate_that_is_good_for_the_name() {
        server.offeringTls(selfSigned);

        assertThat(send(Tls.REQUIRED, "", ""))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.stage()).isEqualTo(Stage.TLS));
        assertThat(server.count()).isZero();
    }

    @Test
    void required_encryption_sends_nothing_where_none_is_offered() {
        assertThat(send(Tls.REQUIRED, "", "")).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.stage()).isEqualTo(Stage.TLS);
            assertThat(refused.fault()).isEqualTo(Fault.US);
        });
        assertThat(server.count()).isZero();
    }

    @Test
    void a_server_that_offers_encryption_and_then_will_not_is_written_to_in_the_open_only_where_that_is_allowed() {
        server.offeringTls(selfSigned);
        server.at(Point.STARTTLS).say("454 4.7.0 TLS not available for a while");

        assertThat(send(Tls.REQUIRED, "", "")).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.stage()).isEqualTo(Stage.TLS);
            assertThat(refused.fault()).isEqualTo(Fault.TEMPORARY);
        });
        assertThat(send(Tls.OPPORTUNISTIC, "", "")).isInstanceOf(Answer.HandedOver.class);
    }

    @Test
    void what_comes_between_starttls_and_the_handshake_is_not_believed() {
        server.offeringTls(selfSigned);
        server.at(Point.STARTTLS).say("220 go ahead\r\n250 injected by somebody on the way");

        assertThat(send(Tls.OPPORTUNISTIC, "", ""))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.stage()).isEqualTo(Stage.TLS));
    }

    @Test
    void signing_in_works_and_a_wrong_password_is_a_refusal_of_us() {
        server.requiring("convoke", "s3cret");

        assertThat(send(Tls.OFF, "convoke", "s3cret")).isInstanceOf(Answer.HandedOver.class);
        assertThat(send(Tls.OFF, "convoke", "wrong"))
                .isEqualTo(new Answer.Refused(
                        Stage.AUTH, Fault.US, "faulty.example", 535, "5.7.8", "wrong name or password"));
        assertThat(send(Tls.OFF, "", ""))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.US));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH=LOGIN", "AUTH LOGIN"})
    void an_old_way_of_signing_in_works(String keyword) {
        server.requiring("convoke", "s3cret").offering(keyword);

        assertThat(send(Tls.OFF, "convoke", "s3cret")).isInstanceOf(Answer.HandedOver.class);
    }

    @Test
    void a_password_never_goes_where_encryption_is_a_matter_of_chance() {
        assertThatThrownBy(() -> send(Tls.OPPORTUNISTIC, "convoke", "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CONVOKE_SMTP_TLS=required");
    }

    @Test
    void settings_do_not_print_the_password() {
        assertThat(settings(Tls.REQUIRED, "convoke", "s3cret").toString()).doesNotContain("s3cret");
    }
}
