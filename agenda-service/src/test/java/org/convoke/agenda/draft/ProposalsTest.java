package org.convoke.agenda.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.amend;
import static org.convoke.agenda.AgendaApi.as;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.command;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.read;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Translation;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProposalsTest {

    private static final Programme FIRST = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("One", at("10:15"), to("11:30"))
            .panel("Two", at("11:30"), to("13:00"))
            .build();

    private static RequestSpecification anna() {
        return as("anna", "secretariat@process:*");
    }

    private static Map<String, Object> retitled(String item, String title) {
        return command("retitle-item", "item", item(item), "title", LocalizedText.english(title));
    }

    private static Programme draft(UUID session) {
        return read(secretariat().get("/sessions/{id}/draft", session), "programme", Programme.class);
    }

    private static Response propose(UUID session, int madeAgainst, Map<?, ?> command) {
        return cofacilitator()
                .contentType(ContentType.JSON)
                .body(json(Map.of(
                        "madeAgainst", madeAgainst, "commands", List.of(command), "remark", "As the States asked")))
                .post("/sessions/{id}/draft/proposals", session);
    }

    @Test
    void an_accepted_translation_is_the_proposers() {
        var session = session(FIRST);
        var id = proposed(
                session, command("translate", "item", item("One"), "text", "title", "language", "fr", "words", "Un"));
        accept(session, id).then().statusCode(200);

        assertThat(draft(session)
                        .meetings()
                        .getFirst()
                        .items()
                        .getFirst()
                        .title()
                        .texts()
                        .get("fr"))
                .isEqualTo(new Translation("Un", "cofacilitator"));
    }

    private static String proposed(UUID session, Map<?, ?> command) {
        return propose(session, 1, command).then().statusCode(201).extract().path("id");
    }

    private static Response decide(RequestSpecification as, UUID session, String id, String how) {
        return as.contentType(ContentType.JSON)
                .body("{\"reason\": \"The room is taken\"}")
                .post("/sessions/{session}/draft/proposals/{id}/{how}", session, id, how);
    }

    private static Response accept(UUID session, String id) {
        return anna().post("/sessions/{session}/draft/proposals/{id}/accept", session, id);
    }

    @Test
    void a_proposal_waits_and_shows_what_it_would_change_in_the_draft_as_it_is_now() {
        var session = session(FIRST);
        var id = proposed(session, retitled("One", "First"));
        amend(anna(), session, 1, retitled("Two", "Second")).then().statusCode(200);

        secretariat()
                .get("/sessions/{session}/draft/proposals?state=open", session)
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of(id)))
                .body("[0].remark", equalTo("As the States asked"))
                .body("[0].proposedBy", equalTo("cofacilitator"));
        secretariat()
                .get("/sessions/{session}/draft/proposals/{id}", session, id)
                .then()
                .body("state", equalTo("open"))
                .body("currentVersion", equalTo(2))
                .body("changes.type", equalTo(List.of("item-retitled")))
                .body("conflicts", equalTo(List.of()));
        assertThat(draft(session)
                        .meetings()
                        .getFirst()
                        .items()
                        .getFirst()
                        .title()
                        .sourceText())
                .isEqualTo("One");
    }

    @Test
    void an_accepted_proposal_is_an_edit_by_both() {
        var session = session(FIRST);
        var id = proposed(session, retitled("One", "First"));

        accept(session, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("version", equalTo(2))
                .body("decidedBy", equalTo("anna"));
        secretariat()
                .get("/sessions/{id}/draft/history", session)
                .then()
                .body("versions[0].how", equalTo("accepted"))
                .body("versions[0].editedBy", equalTo("anna"))
                .body("versions[0].proposedBy", equalTo("cofacilitator"))
                .body("versions[0].proposal", equalTo(id));
        accept(session, id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/proposal-decided"));
    }

    @Test
    void a_conflict_at_acceptance_is_shown_and_the_proposal_stays_open() {
        var session = session(FIRST);
        var id = proposed(session, retitled("One", "First"));
        amend(anna(), session, 1, retitled("One", "Opening")).then().statusCode(200);

        accept(session, id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/draft-conflict"))
                .body("conflicts[0].yours.texts.en.text", equalTo("First"))
                .body("conflicts[0].theirs.texts.en.text", equalTo("Opening"));
        secretariat()
                .get("/sessions/{session}/draft/proposals/{id}", session, id)
                .then()
                .body("state", equalTo("open"))
                .body("conflicts[0].by", equalTo("anna"));
    }

    @Test
    void a_proposal_is_declined_with_a_reason() {
        var session = session(FIRST);
        var id = proposed(session, retitled("One", "First"));

        anna().contentType(ContentType.JSON)
                .body("{\"reason\": \" \"}")
                .post("/sessions/{session}/draft/proposals/{id}/decline", session, id)
                .then()
                .statusCode(400);
        decide(anna(), session, id, "decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("reason", equalTo("The room is taken"))
                .body("decidedAt", notNullValue());
    }

    @Test
    void only_its_author_withdraws_a_proposal() {
        var session = session(FIRST);
        var id = proposed(session, retitled("One", "First"));

        decide(as("another", "cofacilitator@process:*"), session, id, "withdraw")
                .then()
                .statusCode(403);
        decide(cofacilitator(), session, id, "withdraw").then().statusCode(200).body("state", equalTo("withdrawn"));
        decide(cofacilitator(), session, UUID.randomUUID().toString(), "withdraw")
                .then()
                .statusCode(404);
    }

    @Test
    void what_cannot_be_carried_out_is_not_proposed() {
        propose(session(FIRST), 1, command("cancel-item", "item", item("No such")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/commands/0/item"));
        propose(session(FIRST), 9, retitled("One", "First"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/madeAgainst"));
    }
}
