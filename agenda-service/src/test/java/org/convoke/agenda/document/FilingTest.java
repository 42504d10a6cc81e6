package org.convoke.agenda.document;

import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.as;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.focalPoint;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.content.SampleFiles.pdf;
import static org.convoke.agenda.document.DocumentApi.DOCUMENT;
import static org.convoke.agenda.document.DocumentApi.DOCUMENTS;
import static org.convoke.agenda.document.DocumentApi.FILE;
import static org.convoke.agenda.document.DocumentApi.about;
import static org.convoke.agenda.document.DocumentApi.address;
import static org.convoke.agenda.document.DocumentApi.beginVersion;
import static org.convoke.agenda.document.DocumentApi.change;
import static org.convoke.agenda.document.DocumentApi.file;
import static org.convoke.agenda.document.DocumentApi.filed;
import static org.convoke.agenda.document.DocumentApi.issue;
import static org.convoke.agenda.document.DocumentApi.issued;
import static org.convoke.agenda.document.DocumentApi.read;
import static org.convoke.agenda.document.DocumentApi.upload;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FilingTest {

    private static final Programme PROGRAMME = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("11:30"))
            .build();

    @Test
    void a_document_is_prepared_in_its_languages_and_then_given_out() {
        var session = publishedSession(PROGRAMME);
        var document = filed(session, about("Concept note"));
        upload(session, document, 1, "en", pdf("Concept note")).then().statusCode(200);
        upload(session, document, 1, "fr", pdf("Note"))
                .then()
                .statusCode(200)
                .body("version", nullValue())
                .body("versions[0].files.language", equalTo(List.of("en", "fr")))
                .body("versions[0].files[0].kind", equalTo("pdf"))
                .body("versions[0].files[0].name", equalTo("Concept note (en).pdf"));
        anybody().get(DOCUMENTS, session).then().statusCode(200).body("$", hasSize(0));
        anybody().get(DOCUMENT, session, document).then().statusCode(404);

        issue(session, document, 1).then().statusCode(200).body("version", equalTo(1));

        anybody()
                .get(DOCUMENTS, session)
                .then()
                .body("id", equalTo(List.of(document.toString())))
                .body("[0].title.texts.en.text", equalTo("Concept note"))
                .body("[0].versions[0].issuedBy", nullValue());
        read(address(session, document, 1, "fr")).then().statusCode(200);
    }

    @Test
    void an_older_version_stays_at_its_address_when_a_newer_one_is_out() {
        var session = publishedSession(PROGRAMME);
        var document = issued(session, about("Concept note"), pdf("First"));
        var first = address(session, document, 1, "en");

        beginVersion(session, document).then().statusCode(201);
        upload(session, document, 2, "en", pdf("Second")).then().statusCode(200);
        anybody().get(DOCUMENT, session, document).then().body("versions.number", equalTo(List.of(1)));
        issue(session, document, 2).then().statusCode(200);

        anybody()
                .get(DOCUMENT, session, document)
                .then()
                .body("version", equalTo(2))
                .body("versions.number", equalTo(List.of(1, 2)));
        read(first).then().statusCode(200).body(containsString("First"));
        read(address(session, document, 2, "en")).then().statusCode(200).body(containsString("Second"));
    }

    @Test
    void what_was_issued_is_neither_replaced_nor_taken_away_but_a_language_may_be_added() {
        var session = publishedSession(PROGRAMME);
        var document = issued(session, about("Concept note"), pdf("First"));

        upload(session, document, 1, "en", pdf("Other"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/document-issued"));
        upload(session, document, 1, "en", pdf("First")).then().statusCode(200);
        secretariat().delete(FILE, session, document, 1, "en").then().statusCode(409);
        secretariat().delete(DOCUMENT, session, document).then().statusCode(409);
        upload(session, document, 1, "es", pdf("Nota")).then().statusCode(200);

        read(address(session, document, 1, "en")).then().body(containsString("First"));
        read(address(session, document, 1, "es")).then().statusCode(200);
    }

    @Test
    void what_was_not_issued_can_be_replaced_and_taken_away() {
        var session = session(PROGRAMME);
        var document = filed(session, about("Concept note"));
        upload(session, document, 1, "en", pdf("Wrong")).then().statusCode(200);
        upload(session, document, 1, "en", pdf("Right")).then().statusCode(200);
        upload(session, document, 1, "fr", pdf("Right")).then().statusCode(200);

        read(secretariat(), address(session, document, 1, "en")).then().body(containsString("Right"));
        secretariat().delete(FILE, session, document, 1, "en").then().statusCode(204);
        read(secretariat(), address(session, document, 1, "fr")).then().body(containsString("Right"));
        secretariat().delete(DOCUMENT, session, document).then().statusCode(204);
        secretariat().get(DOCUMENT, session, document).then().statusCode(404);
    }

    @Test
    void a_version_needs_a_file_and_one_is_prepared_at_a_time() {
        var session = session(PROGRAMME);
        var document = filed(session, about("Concept note"));

        issue(session, document, 1).then().statusCode(422);
        beginVersion(session, document).then().statusCode(409).body("version", equalTo(1));
        issue(session, document, 2).then().statusCode(404);
        upload(session, document, 2, "en", pdf("x")).then().statusCode(404);
        upload(session, UUID.randomUUID(), 1, "en", pdf("x")).then().statusCode(404);
        upload(session(PROGRAMME), document, 1, "en", pdf("x")).then().statusCode(404);
    }

    @Test
    void nobody_reads_above_their_visibility_or_learns_that_there_is_something() {
        var session = publishedSession(PROGRAMME);
        var forParticipants = about("For participants");
        forParticipants.put("visibility", Visibility.PARTICIPANTS);
        var internal = about("Internal");
        internal.put("visibility", Visibility.INTERNAL);
        var shared = address(session, issued(session, forParticipants, pdf("shared")), 1, "en");
        var secret = address(session, issued(session, internal, pdf("secret")), 1, "en");

        read(shared).then().statusCode(404);
        read(focalPoint(), shared).then().statusCode(200).header("Cache-Control", "private, no-store");
        read(focalPoint(), secret).then().statusCode(404);
        read(as("secr-else", "secretariat@process:" + UUID.randomUUID()), secret)
                .then()
                .statusCode(404);
        read(cofacilitator(), secret).then().statusCode(200);
        anybody().get(DOCUMENTS, session).then().body("$", hasSize(0));
        focalPoint().get(DOCUMENTS, session).then().body("$", hasSize(1));
        cofacilitator().get(DOCUMENTS, session).then().body("$", hasSize(2));
    }

    @Test
    void the_documents_of_a_session_that_is_not_published_are_for_those_who_prepare_it() {
        var session = session(PROGRAMME);
        var address = address(session, issued(session, about("Note"), pdf("x")), 1, "en");

        read(address).then().statusCode(404);
        read(cofacilitator(), address).then().statusCode(200).header("Cache-Control", "private, no-store");
        anybody().get(DOCUMENTS, session).then().statusCode(404);
    }

    @Test
    void an_embargo_ends_by_itself_and_until_then_hides_that_there_is_a_document() {
        var session = publishedSession(PROGRAMME);
        var about = about("Report");
        about.put("embargoUntil", Instant.now().plus(Duration.ofHours(1)));
        var document = issued(session, about, pdf("Report"));
        var address = address(session, document, 1, "en");

        read(address).then().statusCode(404).header("Cache-Control", "no-store");
        read(focalPoint(), address).then().statusCode(404);
        anybody().get(DOCUMENTS, session).then().body("$", hasSize(0));
        anybody().get(DOCUMENT, session, document).then().statusCode(404);
        read(cofacilitator(), address).then().statusCode(200).header("Cache-Control", "private, no-store");

        about.put("embargoUntil", Instant.now().plusSeconds(2));
        change(session, document, 1, about).then().statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> read(address).then().statusCode(200));
        anybody().get(DOCUMENTS, session).then().body("$", hasSize(1)).body("[0].embargoUntil", nullValue());
    }

    @Test
    void what_is_said_of_a_document_is_changed_by_whoever_read_it_last() {
        var session = session(PROGRAMME);
        var document = filed(session, about("Concept note"));

        change(session, document, 1, about("Background note"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title.texts.en.text", equalTo("Background note"));
        change(session, document, 1, about("Another")).then().statusCode(412).header("ETag", "\"2\"");
        secretariat()
                .contentType("application/json")
                .body("{}")
                .put(DOCUMENT, session, document)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/kind", "/title", "/visibility")));
    }

    @Test
    void a_corrigendum_and_what_it_corrects_know_each_other() {
        var session = publishedSession(PROGRAMME);
        var report = about("Report");
        report.put("symbol", "A/CONF.231/3");
        var corrigendum = about("Corrigendum");
        corrigendum.put("symbol", "A/CONF.231/3/Corr.1");
        var first = issued(session, report, pdf("Report"));
        var second = issued(session, corrigendum, pdf("Corrigendum"));

        anybody()
                .get(DOCUMENT, session, second)
                .then()
                .body("amends.how", equalTo("corrigendum"))
                .body("amends.number", equalTo(1))
                .body("amends.symbol", equalTo("A/CONF.231/3"))
                .body("amends.document", equalTo(first.toString()));
        anybody()
                .get(DOCUMENT, session, first)
                .then()
                .body("amendedBy.symbol", equalTo(List.of("A/CONF.231/3/Corr.1")))
                .body("amendedBy.document", equalTo(List.of(second.toString())));
        file(session, report).then().statusCode(409).body("type", containsString("symbol-taken"));
        report.put("symbol", "A/CONF.231/4");
        change(session, first, 1, report).then().statusCode(409);
    }

    @Test
    void what_is_not_accepted_is_named() {
        var session = session(PROGRAMME);
        var about = about("Note");
        about.put("symbol", "A/<script>");
        file(session, about).then().statusCode(400).body("violations.field", equalTo(List.of("/symbol")));

        var longest = about("x".repeat(301));
        file(session, longest).then().statusCode(400).body("violations[0].field", equalTo("/title/texts/en/text"));

        var nowhere = about("Note");
        nowhere.put("item", UUID.randomUUID());
        file(session, nowhere).then().statusCode(400).body("violations.field", equalTo(List.of("/item")));
        nowhere.put("meeting", UUID.randomUUID());
        file(session, nowhere).then().statusCode(400).body("violations[0].message", containsString("left out"));
    }

    @Test
    void a_document_is_not_open_to_more_than_what_it_belongs_to() {
        var closed = programme()
                .day("2017-09-04")
                .meeting("Coordination", at("09:00"), to("09:45"))
                .visibleTo(Visibility.INTERNAL)
                .build();
        var session = session(closed);
        var about = about("Speaking points");
        about.put("meeting", closed.meetings().getFirst().id());

        file(session, about)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/visibility")))
                .body("violations[0].message", containsString("internal"));
    }

    @Test
    void a_title_with_characters_that_steer_its_direction_is_refused() {
        var session = session(PROGRAMME);
        var about = about("x");
        about.put("title", LocalizedText.english("Note \u202Eof\u2069 \u0007migrants"));

        file(session, about).then().statusCode(400).body("violations[0].field", equalTo("/title/texts/en/text"));
    }
}
