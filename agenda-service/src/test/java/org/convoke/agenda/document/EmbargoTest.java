package org.convoke.agenda.document;

import static org.convoke.agenda.AgendaApi.amend;
import static org.convoke.agenda.AgendaApi.command;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.content.SampleFiles.pdf;
import static org.convoke.agenda.document.DocumentApi.about;
import static org.convoke.agenda.document.DocumentApi.change;
import static org.convoke.agenda.document.DocumentApi.filed;
import static org.convoke.agenda.document.DocumentApi.issue;
import static org.convoke.agenda.document.DocumentApi.issued;
import static org.convoke.agenda.document.DocumentApi.upload;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.agenda.MovableClock;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the draft says of a document when its embargo is over. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EmbargoTest {

    private static final Duration EMBARGO = Duration.ofMinutes(2);
    private static final String SYMBOLS = "programme.meetings[0].items[0].documents.symbol";

    private final MovableClock clock;
    private final EndedEmbargoes embargoes;
    private UUID session;

    EmbargoTest(MovableClock clock, EndedEmbargoes embargoes) {
        this.clock = clock;
        this.embargoes = embargoes;
    }

    @BeforeEach
    void a_session_is_published() {
        session = publishedSession(programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("11:30"))
                .build());
    }

    @Test
    void a_document_is_named_in_the_draft_by_itself_once_its_embargo_is_over() {
        issued(session, embargoed(), pdf("Embargoed"));
        embargoes.carryOut();
        draft().body("version", equalTo(1)).body(SYMBOLS, equalTo(List.of()));

        theEmbargoIsOver();

        draft().body("version", equalTo(2))
                .body("editedBy", equalTo("agenda-service"))
                .body(SYMBOLS, equalTo(List.of("A/CONF.231/6")));
        secretariat()
                .get("/sessions/{s}/draft/changes", session)
                .then()
                .body("changes.type", equalTo(List.of("documents-changed")));
    }

    @Test
    void whoever_takes_it_out_of_the_draft_is_not_overruled() {
        issued(session, embargoed(), pdf("Embargoed"));
        theEmbargoIsOver();

        amend(
                        secretariat(),
                        session,
                        2,
                        command("change-documents", "item", item("Smuggling of migrants"), "documents", List.of()))
                .then()
                .statusCode(200);
        embargoes.carryOut();

        draft().body("version", equalTo(3)).body(SYMBOLS, equalTo(List.of()));
    }

    @Test
    void a_document_that_is_issued_after_its_embargo_is_named_then() {
        var document = filed(session, embargoed());
        upload(session, document, 1, "en", pdf("Embargoed")).then().statusCode(200);
        theEmbargoIsOver();
        draft().body("version", equalTo(1));

        issue(session, document, 1).then().statusCode(200);

        draft().body(SYMBOLS, equalTo(List.of("A/CONF.231/6")));
    }

    @Test
    void an_embargo_that_is_prolonged_ends_when_it_says() {
        var document = issued(session, embargoed(), pdf("Embargoed"));
        var longer = embargoed();
        longer.put("embargoUntil", clock.now().plus(EMBARGO.multipliedBy(3)));
        change(session, document, 1, longer).then().statusCode(200);

        theEmbargoIsOver();
        draft().body(SYMBOLS, equalTo(List.of()));

        theEmbargoIsOver();
        theEmbargoIsOver();
        draft().body(SYMBOLS, equalTo(List.of("A/CONF.231/6")));
    }

    private Map<String, Object> embargoed() {
        var about = about("Note");
        about.put("symbol", "A/CONF.231/6");
        about.put("item", item("Smuggling of migrants"));
        about.put("embargoUntil", clock.now().plus(EMBARGO));
        return about;
    }

    private void theEmbargoIsOver() {
        clock.forward(EMBARGO.plusSeconds(1));
        embargoes.carryOut();
    }

    private ValidatableResponse draft() {
        return secretariat().get("/sessions/{s}/draft", session).then().statusCode(200);
    }
}
