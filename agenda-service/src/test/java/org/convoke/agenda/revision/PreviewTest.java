package org.convoke.agenda.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.programme.Audience;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PreviewTest {

    /** A meeting for States, one that stakeholders may sit in, one that only participants know of, and an internal one. */
    private static Programme ending(String states, String open, String participants, String internal) {
        var closed = programme()
                .day("2017-09-04")
                .meeting("For States", at("10:00"), to(states))
                .meeting("Open", at("10:00"), to(open))
                .meeting("Consultation", at("10:00"), to(participants))
                .visibleTo(Visibility.PARTICIPANTS)
                .meeting("Briefing", at("10:00"), to(internal))
                .visibleTo(Visibility.INTERNAL)
                .build();
        return closed.withMeetings(closed.meetings().stream()
                .map(meeting -> meeting.title().sourceText().equals("Open")
                        ? meeting.with(m -> m.audience = Audience.STATES_AND_STAKEHOLDERS)
                        : meeting)
                .toList());
    }

    @Test
    void it_says_whom_the_changes_concern() {
        var before = ending("11:00", "11:00", "11:00", "11:00");

        assertThat(concerned(before, ending("12:00", "12:00", "12:00", "12:00")))
                .containsExactly("states 3", "stakeholders 1", "public 2");
        assertThat(concerned(before, ending("11:00", "11:00", "12:00", "11:00")))
                .containsExactly("states 1", "stakeholders 0", "public 0");
        assertThat(concerned(before, ending("11:00", "11:00", "11:00", "12:00")))
                .containsExactly("states 0", "stakeholders 0", "public 0");
    }

    @Test
    void the_first_publication_concerns_everybody() {
        var preview = preview(session(ending("11:00", "11:00", "11:00", "11:00")));

        assertThat(preview.<String>getList("concerned.who")).containsExactly("states", "stakeholders", "public");
        assertThat(preview.<Boolean>getList("concerned.concerned")).containsExactly(true, true, true);
    }

    @Test
    void it_lists_the_documents_and_which_of_them_are_new() {
        var session = publishedSession(with("Concept note"));
        edit(session, 1, with("Concept note", "Order of the day")).then().statusCode(200);

        var preview = preview(session);

        assertThat(preview.<String>getList("documents.document.title.texts.en.text"))
                .containsExactly("Concept note", "Order of the day");
        assertThat(preview.<Boolean>getList("documents.isNew")).containsExactly(false, true);
        assertThat(preview.<String>getList("documents.title.texts.en.text")).containsOnly("Smuggling of migrants");
    }

    @Test
    void whoever_approves_sees_the_version_that_was_asked_for() {
        var session = publishedSession(with("Concept note"));
        edit(session, 1, with("Concept note", "Order of the day")).then().statusCode(200);
        edit(session, 2, with()).then().statusCode(200);

        cofacilitator()
                .get("/sessions/{id}/draft/changes?version=2", session)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("documents.size()", equalTo(2));
        for (var version : List.of("9", "0", "x", "-1", "99999999999")) {
            cofacilitator()
                    .get("/sessions/{id}/draft/changes?version={version}", session, version)
                    .then()
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("version")));
        }
    }

    @Test
    void it_says_what_blocks_publication_and_what_is_only_worth_a_look() {
        var endsTooSoon = programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("09:00"))
                .build();

        var preview = preview(session(endsTooSoon));

        assertThat(preview.<String>getList("problems.field")).containsExactly("/meetings/0/end");
        assertThat(preview.<String>getList("findings.findAll { it.blocks }.code"))
                .containsExactly("ends-before-it-starts");
        assertThat(preview.<String>getList("findings.findAll { !it.blocks }.code"))
                .contains("not-yet-translated"); // the session works in French too
    }

    private static Programme with(String... documents) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .which(item -> item.withDocuments(Stream.of(documents)
                        .map(title -> Document.of(
                                LocalizedText.english(title),
                                "https://docs.example/"
                                        + title.toLowerCase(Locale.ROOT).replace(' ', '-')))
                        .toList()))
                .build();
    }

    private static List<String> concerned(Programme before, Programme after) {
        var session = publishedSession(before);
        edit(session, 1, after).then().statusCode(200);
        var preview = preview(session);
        return Stream.of(0, 1, 2)
                .map(i -> preview.getString("concerned[%d].who".formatted(i)) + " "
                        + preview.getInt("concerned[%d].changes".formatted(i)))
                .toList();
    }

    private static JsonPath preview(UUID session) {
        return secretariat()
                .get("/sessions/{id}/draft/changes", session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
