package org.convoke.agenda.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.amend;
import static org.convoke.agenda.AgendaApi.as;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.command;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.read;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HistoryTest {

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

    private static Response revert(UUID session, int version) {
        return anna().post("/sessions/{id}/draft/history/{version}/revert", session, version);
    }

    @Test
    void each_version_says_who_made_it_how_and_what_changed() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled("One", "First")).then().statusCode(200);
        edit(session, 2, FIRST).then().statusCode(200);

        cofacilitator()
                .get("/sessions/{id}/draft/history", session)
                .then()
                .statusCode(200)
                .body("versions.version", equalTo(List.of(3, 2, 1)))
                .body("versions.how", equalTo(List.of("replaced", "commanded", "begun")))
                .body("versions.editedBy", equalTo(List.of("secretariat", "anna", "secretariat")))
                .body("versions[1].madeAgainst", equalTo(1))
                .body("versions[1].commands.type", equalTo(List.of("retitle-item")))
                .body("versions[1].changes.type", equalTo(List.of("item-retitled")))
                .body("versions[1].changes[0].was.texts.en.text", equalTo("One"))
                .body("versions[1].changes[0].isNow.texts.en.text", equalTo("First"))
                .body("versions[2].changes", equalTo(List.of()))
                .body("next", nullValue());
    }

    @Test
    void the_history_is_read_a_page_at_a_time() {
        var session = session(FIRST);
        for (int version = 1; version <= 4; version++) {
            amend(anna(), session, version, retitled("One", "Title " + version))
                    .then()
                    .statusCode(200);
        }

        secretariat()
                .get("/sessions/{id}/draft/history?limit=2", session)
                .then()
                .body("versions.version", equalTo(List.of(5, 4)))
                .body("next", equalTo(4));
        secretariat()
                .get("/sessions/{id}/draft/history?limit=3&before=4", session)
                .then()
                .body("versions.version", equalTo(List.of(3, 2, 1)))
                .body("next", nullValue());
        secretariat()
                .get("/sessions/{id}/draft/history?limit=1000", session)
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("must be a number from 1 to 100"));
    }

    @Test
    void a_revert_takes_back_one_version_and_leaves_what_came_later() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled("One", "First")).then().statusCode(200);
        amend(anna(), session, 2, retitled("Two", "Second")).then().statusCode(200);

        revert(session, 2)
                .then()
                .statusCode(200)
                .body("version", equalTo(4))
                .body("changes.type", equalTo(List.of("item-retitled")))
                .body("changes[0].isNow.texts.en.text", equalTo("One"));

        assertThat(draft(session).meetings().getFirst().items())
                .extracting(item -> item.title().sourceText())
                .containsExactly("One", "Second");
        secretariat()
                .get("/sessions/{id}/draft/history", session)
                .then()
                .body("versions[0].how", equalTo("reverted"))
                .body("versions[0].reverts", equalTo(2))
                .body("versions[2].revertedBy", equalTo(List.of(4)));
    }

    @Test
    void a_revert_can_be_taken_back() {
        var session = session(FIRST);
        amend(anna(), session, 1, command("cancel-item", "item", item("One")))
                .then()
                .statusCode(200);
        var without = draft(session);

        revert(session, 2).then().statusCode(200).body("version", equalTo(3));
        assertThat(draft(session)).isEqualTo(FIRST);
        revert(session, 3).then().statusCode(200).body("version", equalTo(4));
        assertThat(draft(session)).isEqualTo(without);
    }

    @Test
    void a_revert_that_later_versions_build_on_is_refused_and_names_them() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled("One", "First")).then().statusCode(200);
        amend(anna(), session, 2, retitled("Two", "Second")).then().statusCode(200);
        amend(as("bruno", "secretariat@process:*"), session, 3, retitled("One", "The first"))
                .then()
                .statusCode(200);

        revert(session, 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/revert-needed-later"))
                .body("later.version", equalTo(List.of(4)))
                .body("later.editedBy", equalTo(List.of("bruno")))
                .body("later[0].changes[0].isNow.texts.en.text", equalTo("The first"));
        revert(session, 4).then().statusCode(200);
        revert(session, 2).then().statusCode(200);
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
    void there_is_nothing_to_revert_before_the_first_version_or_without_one() {
        var session = session(FIRST);

        revert(session, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/nothing-before"));
        revert(session, 7).then().statusCode(404);
        anna().post("/sessions/{id}/draft/history/x/revert", session).then().statusCode(404);
    }

    @Test
    void a_repeated_revert_with_the_same_key_is_one() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled("One", "First")).then().statusCode(200);

        for (int i = 0; i < 2; i++) {
            anna().header("Idempotency-Key", "revert-2")
                    .post("/sessions/{id}/draft/history/2/revert", session)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3));
        }
    }
}
