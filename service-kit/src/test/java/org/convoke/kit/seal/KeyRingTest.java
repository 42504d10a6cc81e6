package org.convoke.kit.seal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys in a real database; each ring here is a replica that was just started. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KeyRingTest {

    private static final byte[] CONTENT = "Tentative agenda".getBytes(UTF_8);
    private static final Instant FIRST_DAY = Instant.parse("2017-07-01T08:00:00Z");
    private static final Instant LATER = FIRST_DAY.plus(100, ChronoUnit.DAYS);

    private final AgroalDataSource database;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    KeyRingTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void nothing_was_signed_yet() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate seal_key");
        }
    }

    @Test
    void a_service_without_settings_has_a_key_that_its_replicas_share() throws Exception {
        List<String> ids;
        try (var threads = Executors.newFixedThreadPool(4)) {
            var replicas = threads.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<String>)
                            () -> started(FIRST_DAY, Optional.empty()).active().id())
                    .toList());
            ids = replicas.stream()
                    .map(replica -> replica.resultNow())
                    .distinct()
                    .toList();
        }

        assertThat(ids).hasSize(1);
        var restarted = started(LATER, Optional.empty());
        assertThat(restarted.active().id()).isEqualTo(ids.getFirst());
        assertThat(restarted.all()).singleElement().satisfies(key -> {
            assertThat(key.notBefore()).isEqualTo(FIRST_DAY);
            assertThat(key.notAfter()).isNull();
        });
    }

    @Test
    void a_supplied_key_takes_over_and_the_one_before_stays_published_with_its_dates() throws Exception {
        var own = started(FIRST_DAY, Optional.empty());
        var before = new Seal(own).sign(Purpose.REVISION, CONTENT);

        var supplied = started(LATER, Optional.of(keyFile("first.pem")));
        var after = new Seal(supplied).sign(Purpose.REVISION, CONTENT);

        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(supplied.all()).extracting(PublishedKey::id).containsExactly(after.keyId(), before.keyId());
        assertThat(supplied.all().getFirst().notAfter()).isNull();
        assertThat(supplied.all().getLast().notAfter()).isEqualTo(LATER.plus(Duration.ofHours(1)));
        for (var signature : List.of(before, after)) {
            assertThat(new Seal(supplied).verify(Purpose.REVISION, CONTENT, signature))
                    .isTrue();
            assertThat(new Seal(own).verify(Purpose.REVISION, CONTENT, signature))
                    .isTrue();
        }
    }

    @Test
    void a_private_key_is_never_kept_where_one_is_supplied() throws Exception {
        started(FIRST_DAY, Optional.empty()).active();
        assertThat(privateKeys()).isEqualTo(1);

        started(LATER, Optional.of(keyFile("first.pem"))).active();

        assertThat(privateKeys()).isZero();
    }

    @Test
    void a_key_that_comes_back_signs_again() throws Exception {
        var first = keyFile("first.pem");
        var id = started(FIRST_DAY, Optional.of(first)).active().id();
        started(LATER, Optional.of(keyFile("second.pem"))).active();

        var again = started(LATER.plusSeconds(60), Optional.of(first));

        assertThat(again.active().id()).isEqualTo(id);
        assertThat(again.all())
                .filteredOn(key -> key.notAfter() == null)
                .extracting(PublishedKey::id)
                .containsExactly(id);
    }

    @Test
    void a_file_that_is_no_key_keeps_the_service_from_starting() throws IOException {
        var file = folder.resolve("not-a-key.pem");
        Files.writeString(file, "secret");

        assertThatThrownBy(() -> started(FIRST_DAY, Optional.of(file)).active())
                .hasMessageContaining("convoke.seal.key-file must be an Ed25519 private key")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> started(FIRST_DAY, Optional.of(folder.resolve("absent.pem")))
                        .active())
                .hasMessageContaining("convoke.seal.key-file");
    }

    @Test
    void an_installation_can_forbid_keys_that_nobody_supplied() {
        var strict = new KeyRing(database, Clock.fixed(FIRST_DAY, ZoneOffset.UTC), Optional.empty(), false);

        assertThatThrownBy(strict::active).hasMessageContaining("CONVOKE_SEAL_KEY_FILE");
    }

    @Test
    void anybody_reads_the_keys_and_can_check_a_signature_with_them_alone() throws Exception {
        var old = started(FIRST_DAY, Optional.empty()).active().id();
        var ring = started(LATER, Optional.of(keyFile("first.pem")));
        var signature = new Seal(ring).sign(Purpose.LETTER, CONTENT);

        var answer = given().get("/.well-known/convoke-keys.json");

        answer.then().statusCode(200).header("Cache-Control", containsString("public"));
        List<Map<String, Object>> keys = answer.jsonPath().getList("keys");
        assertThat(keys).extracting(key -> key.get("kid")).containsExactly(signature.keyId(), old);
        assertThat(keys.getFirst())
                .containsEntry("kty", "OKP")
                .containsEntry("crv", "Ed25519")
                .containsEntry("use", "sig")
                .containsEntry("purposes", List.of("revision", "report", "letter", "link", "webhook"))
                .containsEntry("notBefore", LATER.toString())
                .doesNotContainKey("notAfter")
                .doesNotContainKey("d");
        assertThat(keys.getLast()).containsKey("notAfter");
        var checking = java.security.Signature.getInstance("Ed25519");
        checking.initVerify(Ed25519.publicKey(der(answer.jsonPath().getString("keys[0].pem"))));
        checking.update("convoke-seal-v1:letter\nTentative agenda".getBytes(UTF_8));
        assertThat(checking.verify(Base64.getUrlDecoder().decode(signature.value())))
                .isTrue();
    }

    private KeyRing started(Instant now, Optional<Path> file) {
        return new KeyRing(database, Clock.fixed(now, ZoneOffset.UTC), file, true);
    }

    private Path keyFile(String name) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(Ed25519.generate().privateKey().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return file;
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder()
                .decode(pem.replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", ""));
    }

    private long privateKeys() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from seal_key where private_key is not null")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
