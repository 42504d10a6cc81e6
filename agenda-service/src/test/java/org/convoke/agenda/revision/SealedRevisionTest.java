package org.convoke.agenda.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.focalPoint;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/** A copy of a revision is proved as a stranger would: with the published keys and nothing of ours. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SealedRevisionTest {

    private static final String FOR_PARTICIPANTS = "Consultation of regional groups";
    private static final String INTERNAL = "Who follows whom as co-facilitator";

    private final AgroalDataSource database;

    SealedRevisionTest(AgroalDataSource database) {
        this.database = database;
    }

    private static Programme until(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to(end))
                .panel(FOR_PARTICIPANTS, at("11:00"), to("13:00"))
                .visibleTo(Visibility.PARTICIPANTS)
                .panel(INTERNAL, at("11:00"), to("13:00"))
                .visibleTo(Visibility.INTERNAL)
                .build();
    }

    @Test
    void anybody_can_prove_the_copy_that_anybody_can_read() throws Exception {
        var session = publishedSession(until("12:00"));

        var copy = signed(anybody(), session, "0");

        assertThat(isProved(copy)).isTrue();
        var document = copy.jsonPath();
        assertThat(document.getUUID("session")).isEqualTo(session);
        assertThat(document.getString("symbol")).isEqualTo("Tentative agenda");
        assertThat(document.getString("readers")).isEqualTo("public");
        var shown = anybody().get("/sessions/{id}/revisions/0", session).jsonPath();
        assertThat(document.getString("contentHash")).isEqualTo(shown.getString("contentHash"));
        assertThat(document.getString("publishedAt")).isEqualTo(shown.getString("publishedAt"));
        assertThat(document.<Object>get("programme")).isEqualTo(shown.get("programme"));
        assertThat(copy.asString()).doesNotContain(FOR_PARTICIPANTS).doesNotContain(INTERNAL);
    }

    @Test
    void participants_prove_theirs_and_nobody_gets_what_is_internal() throws Exception {
        var session = publishedSession(until("12:00"));

        var copy = signed(focalPoint(), session, "0");

        assertThat(isProved(copy)).isTrue();
        assertThat(copy.jsonPath().getString("readers")).isEqualTo("participants");
        assertThat(copy.asString()).contains(FOR_PARTICIPANTS).doesNotContain(INTERNAL);
        assertThat(signed(secretariat(), session, "0").asByteArray()).isEqualTo(copy.asByteArray());
    }

    @Test
    void the_view_of_a_revision_carries_the_seal_of_its_copy() throws Exception {
        var session = publishedSession(until("12:00"));
        var copy = signed(anybody(), session, "0");

        anybody()
                .get("/sessions/{id}/revisions/latest", session)
                .then()
                .body("seal.purpose", equalTo("revision"))
                .body("seal.readers", equalTo("public"))
                .body("seal.keyId", equalTo(copy.header("Convoke-Key")))
                .body("seal.signature", equalTo(copy.header("Convoke-Signature")))
                .body("seal.sha256", equalTo(ContentHash.of(copy.asByteArray())))
                .body("seal.document", equalTo("/sessions/" + session + "/revisions/0/signed"));
    }

    @Test
    void a_changed_copy_is_not_proved() throws Exception {
        var copy = signed(anybody(), publishedSession(until("12:00")), "0");
        var changed = copy.asString().replace("\"end\":\"12:00:00\"", "\"end\":\"12:30:00\"");

        assertThat(changed).isNotEqualTo(copy.asString());
        assertThat(isProved(changed.getBytes(UTF_8), copy)).isFalse();
    }

    @Test
    void a_copy_stays_the_same_whatever_is_published_later() {
        var session = publishedSession(until("12:00"));
        var before = signed(anybody(), session, "0").asByteArray();
        edit(session, 1, until("12:30")).then().statusCode(200);
        publish(session, 2).then().statusCode(201);

        assertThat(signed(anybody(), session, "0").asByteArray()).isEqualTo(before);
        assertThat(signed(anybody(), session, "latest").jsonPath().getString("symbol"))
                .isEqualTo("Rev.1");
    }

    @Test
    void a_revision_from_before_there_were_signatures_is_signed_when_it_is_asked_for() throws Exception {
        var session = publishedSession(until("12:00"));
        unseal(session);

        var copy = signed(anybody(), session, "0");

        assertThat(isProved(copy)).isTrue();
        assertThat(signed(anybody(), session, "0").asByteArray()).isEqualTo(copy.asByteArray());
    }

    @Test
    void a_content_hash_is_an_address_that_stays() {
        var session = publishedSession(until("12:00"));
        var hash =
                anybody().get("/sessions/{id}/revisions/0", session).jsonPath().getString("contentHash");
        edit(session, 1, until("12:30")).then().statusCode(200);
        publish(session, 2).then().statusCode(201);
        edit(session, 2, until("12:00")).then().statusCode(200);
        publish(session, 3).then().statusCode(201).body("contentHash", equalTo(hash));

        anybody()
                .get("/sessions/{id}/revisions/{hash}", session, hash)
                .then()
                .statusCode(200)
                .body("number", equalTo(0));
        anybody()
                .get("/sessions/{id}/revisions/{hash}", session, "0".repeat(64))
                .then()
                .statusCode(404);
    }

    private static Response signed(RequestSpecification reader, UUID session, String revision) {
        var answer = reader.get("/sessions/{id}/revisions/{revision}/signed", session, revision);
        answer.then().statusCode(200);
        return answer;
    }

    private static boolean isProved(Response copy) throws GeneralSecurityException {
        return isProved(copy.asByteArray(), copy);
    }

    private static boolean isProved(byte[] document, Response copy) throws GeneralSecurityException {
        var keys = anybody().get("/.well-known/convoke-keys.json").jsonPath();
        var checking = Signature.getInstance("Ed25519");
        checking.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(spki(keys, copy.header("Convoke-Key")))));
        checking.update("convoke-seal-v1:revision\n".getBytes(UTF_8));
        checking.update(document);
        return checking.verify(Base64.getUrlDecoder().decode(copy.header("Convoke-Signature")));
    }

    private static byte[] spki(JsonPath keys, String id) {
        var pem = keys.getString("keys.find { it.kid == '%s' }.pem".formatted(id));
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    private void unseal(UUID session) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "delete from revision_seal using revision r where revision = r.id and r.session_id = ?")) {
            statement.setObject(1, session);
            assertThat(statement.executeUpdate()).isEqualTo(2);
        }
    }
}
