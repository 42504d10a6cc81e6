package org.convoke.agenda.document;

import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.focalPoint;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.content.SampleFiles.pdf;
import static org.convoke.agenda.document.DocumentApi.about;
import static org.convoke.agenda.document.DocumentApi.address;
import static org.convoke.agenda.document.DocumentApi.beginVersion;
import static org.convoke.agenda.document.DocumentApi.change;
import static org.convoke.agenda.document.DocumentApi.issue;
import static org.convoke.agenda.document.DocumentApi.issued;
import static org.convoke.agenda.document.DocumentApi.read;
import static org.convoke.agenda.document.DocumentApi.upload;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How programmes name documents, and what is told of a new version. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CitationTest {

    private static final Document ELSEWHERE =
            Document.of(LocalizedText.english("Issue brief"), "https://docs.example/brief.pdf");

    private static final Programme PROGRAMME = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("11:30"))
            .number("2")
            .which(item -> item.withDocuments(List.of(ELSEWHERE)))
            .panel("Opening", at("10:00"), to("10:15"))
            .number("1")
            .build();

    private static final String PAPERS = "programme.meetings[0].items[1].documents";
    private static final String ORDER = "/sessions/{session}/meetings/{meeting}/order-of-the-day";

    private UUID session;

    @BeforeEach
    void a_session_is_published() {
        session = publishedSession(PROGRAMME);
    }

    @Test
    void an_issued_document_stands_in_the_draft_and_a_revision_fixes_its_version_and_its_bytes() {
        var document = issued(session, ofItem("A/CONF.231/3"), pdf("First"));
        upload(session, document, 1, "fr", pdf("Premier")).then().statusCode(200);

        secretariat()
                .get("/sessions/{s}/draft", session)
                .then()
                .body("version", equalTo(3))
                .body(PAPERS, hasSize(2))
                .body(PAPERS + "[1].symbol", equalTo("A/CONF.231/3"))
                .body(PAPERS + "[1].languages.fr", containsString("/documents/" + document + "/v1/fr/"));
        anybody().get("/sessions/{s}/revisions/latest", session).then().body(PAPERS, hasSize(1));
        publish(session, 3).then().statusCode(201);
        anybody()
                .get("/sessions/{s}/revisions/latest", session)
                .then()
                .body(
                        PAPERS + "[1].address",
                        matchesPattern(".*/documents/" + document + "/v1/en/.*\\.pdf#sha256=[0-9a-f]{64}"));
    }

    @Test
    void a_new_version_is_a_change_of_the_programme_and_the_old_one_stays_where_it_is_named() {
        var document = issued(session, ofItem("A/CONF.231/3"), pdf("First"));
        publish(session, 2).then().statusCode(201);
        var first = address(session, document, 1, "en");
        beginVersion(session, document).then().statusCode(201);
        upload(session, document, 2, "en", pdf("Second")).then().statusCode(200);
        secretariat().get("/sessions/{s}/draft/changes", session).then().body("changes", hasSize(0));

        issue(session, document, 2).then().statusCode(200);

        secretariat()
                .get("/sessions/{s}/draft/changes", session)
                .then()
                .body("changes.type", equalTo(List.of("documents-changed")));
        publish(session, 3).then().statusCode(201);
        anybody()
                .get("/sessions/{s}/revisions/latest", session)
                .then()
                .body(PAPERS + ".symbol.findAll { it }", equalTo(List.of("A/CONF.231/3")))
                .body(PAPERS + "[1].version", equalTo(2));
        anybody().get("/sessions/{s}/revisions/1", session).then().body(PAPERS + "[1].address", containsString(first));
        read(first).then().statusCode(200).body(containsString("First"));
    }

    @Test
    void a_programme_does_not_name_what_not_all_its_readers_may_know_of() {
        var narrower = ofItem("A/CONF.231/4");
        narrower.put("visibility", Visibility.PARTICIPANTS);
        issued(session, narrower, pdf("For participants"));
        var later = ofItem("A/CONF.231/5");
        later.put("embargoUntil", Instant.now().plus(Duration.ofHours(1)));
        var embargoed = issued(session, later, pdf("Embargoed"));

        secretariat()
                .get("/sessions/{s}/draft", session)
                .then()
                .body("version", equalTo(1))
                .body(PAPERS, hasSize(1));

        later.put("embargoUntil", null);
        change(session, embargoed, 1, later).then().statusCode(200);
        secretariat()
                .get("/sessions/{s}/draft", session)
                .then()
                .body(PAPERS + ".symbol.findAll { it }", equalTo(List.of("A/CONF.231/5")));
        later.put("visibility", Visibility.INTERNAL);
        change(session, embargoed, 2, later).then().statusCode(200);
        secretariat().get("/sessions/{s}/draft", session).then().body(PAPERS, hasSize(1));
    }

    @Test
    void a_document_that_moves_to_another_item_moves_in_the_draft() {
        var about = ofItem("A/CONF.231/3");
        var document = issued(session, about, pdf("First"));
        about.put("item", item("Opening"));

        change(session, document, 1, about).then().statusCode(200);

        secretariat()
                .get("/sessions/{s}/draft", session)
                .then()
                .body(PAPERS, hasSize(1))
                .body("programme.meetings[0].items[0].documents.symbol", equalTo(List.of("A/CONF.231/3")));
    }

    @Test
    void the_order_of_the_day_lists_items_in_order_with_the_documents_a_reader_may_read() {
        issued(session, ofItem("A/CONF.231/3"), pdf("Public"));
        var narrower = ofItem("A/CONF.231/4");
        narrower.put("visibility", Visibility.PARTICIPANTS);
        issued(session, narrower, pdf("For participants"));
        var ofMeeting = about("List of participants");
        ofMeeting.put("symbol", "A/CONF.231/INF/1");
        ofMeeting.put("meeting", meeting("Morning"));
        issued(session, ofMeeting, pdf("List"));

        anybody()
                .get(ORDER, session, meeting("Morning").value())
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of("1", "2")))
                .body("items.title.texts.en.text", equalTo(List.of("Opening", "Smuggling of migrants")))
                .body("items[1].documents.title.texts.en.text", equalTo(List.of("Note", "Issue brief")))
                .body("items[1].documents[0].symbol", equalTo("A/CONF.231/3"))
                .body("items[1].documents[0].languages.en", containsString("/v1/en/"))
                .body("documents.symbol", equalTo(List.of("A/CONF.231/INF/1")));
        focalPoint()
                .get(ORDER, session, meeting("Morning").value())
                .then()
                .body("items[1].documents.symbol.findAll { it }", equalTo(List.of("A/CONF.231/3", "A/CONF.231/4")));
        anybody().get(ORDER, session, UUID.randomUUID()).then().statusCode(404);
    }

    private static Map<String, Object> ofItem(String symbol) {
        var about = about("Note");
        about.put("symbol", symbol);
        about.put("item", item("Smuggling of migrants"));
        return about;
    }
}
