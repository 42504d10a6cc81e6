package org.convoke.agenda.revision;

import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.focalPoint;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.ItemId;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/** What became of one item, as far as whoever asks may know. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ItemHistoryTest {

    private static final ItemId SMUGGLING = item("Smuggling");
    private static final ItemId BRIEFING = item("Briefing");

    private static Programme with(String smugglingEnds, String traffickingEnds, String briefingEnds) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling", at("10:00"), to(smugglingEnds))
                .panel("Trafficking", at("12:00"), to(traffickingEnds))
                .panel("Briefing", at("10:00"), to(briefingEnds))
                .visibleTo(Visibility.PARTICIPANTS)
                .build();
    }

    private static Programme without() {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Trafficking", at("12:00"), to("12:30"))
                .build();
    }

    /** The programmes as revisions of one session. */
    private static UUID published(Programme first, Programme... others) {
        var session = publishedSession(first);
        for (int i = 0; i < others.length; i++) {
            edit(session, i + 1, others[i]).then().statusCode(200);
            publish(session, i + 2).then().statusCode(201);
        }
        return session;
    }

    private static Response history(RequestSpecification as, UUID session, ItemId item) {
        return as.get("/sessions/{id}/items/{item}/history", session, item.value());
    }

    @Test
    void it_tells_the_revisions_that_changed_the_item_and_no_other_change() {
        var session = published(
                with("11:00", "12:30", "11:00"),
                with("11:00", "13:00", "11:00"),
                with("11:30", "12:30", "11:00"),
                without());

        history(anybody(), session, SMUGGLING)
                .then()
                .statusCode(200)
                .body("item", equalTo(SMUGGLING.toString()))
                .body("first.symbol", equalTo("Tentative agenda"))
                .body("last.number", equalTo(2))
                .body("steps.revision.number", equalTo(List.of(3, 2)))
                .body("steps[0].changes.type", equalTo(List.of("item-cancelled")))
                .body("steps[1].changes.type", equalTo(List.of("item-moved")))
                .body("steps[1].changes[0].isNow.end", containsString("11:30"));
    }

    @Test
    void what_came_and_went_with_its_whole_meeting_is_told_too() {
        var elsewhere = programme()
                .day("2017-09-04")
                .meeting("Afternoon", at("15:00"), to("18:00"))
                .build();
        var session = published(elsewhere, with("11:00", "12:30", "11:00"), elsewhere);

        history(anybody(), session, SMUGGLING)
                .then()
                .body("first.number", equalTo(1))
                .body("steps.changes.type", equalTo(List.of(List.of("meeting-cancelled"), List.of("meeting-added"))));
    }

    @Test
    void a_corrigendum_says_what_it_corrects() {
        var session = published(with("11:00", "12:30", "11:00"));
        edit(session, 1, with("11:30", "12:30", "11:00")).then().statusCode(200);
        secretariat()
                .header("If-Match", "\"2\"")
                .post("/sessions/{id}/revisions?name=corrigendum", session)
                .then()
                .statusCode(201);

        history(anybody(), session, SMUGGLING)
                .then()
                .body("steps[0].revision.symbol", equalTo("Corr.1"))
                .body("steps[0].revision.corrects", equalTo("Tentative agenda"))
                .body("first.corrects", nullValue());
    }

    @Test
    void everybody_reads_of_it_what_they_may_know() {
        var session = published(with("11:00", "12:30", "11:00"), with("11:00", "12:30", "12:00"));

        history(anybody(), session, BRIEFING).then().statusCode(404);
        history(focalPoint(), session, BRIEFING).then().statusCode(200).body("steps.size()", equalTo(1));
        history(cofacilitator(), session, BRIEFING).then().body("steps.size()", equalTo(1));
        history(anybody(), session, SMUGGLING).then().body("steps", empty()).body(not(containsString("Briefing")));
    }

    @Test
    void nobody_asks_for_what_was_never_published() {
        var draft = session(with("11:00", "12:30", "11:00"));

        history(anybody(), draft, SMUGGLING).then().statusCode(404);
        history(secretariat(), draft, SMUGGLING).then().statusCode(404);
        history(anybody(), published(without()), SMUGGLING).then().statusCode(404);
        anybody().get("/sessions/{id}/items/panel-1/history", draft).then().statusCode(404);
    }

    @Test
    void it_is_not_sent_again_until_something_is_published() {
        var session = published(with("11:00", "12:30", "11:00"));
        var first = history(anybody(), session, SMUGGLING);
        var tag = first.header("ETag");

        first.then().header("Cache-Control", "public, no-cache").header("Vary", containsString("Authorization"));
        history(anybody().header("If-None-Match", tag), session, SMUGGLING)
                .then()
                .statusCode(304);
        history(focalPoint().header("If-None-Match", tag), session, SMUGGLING)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache");

        edit(session, 1, with("11:30", "12:30", "11:00")).then().statusCode(200);
        publish(session, 2).then().statusCode(201);

        history(anybody().header("If-None-Match", tag), session, SMUGGLING)
                .then()
                .statusCode(200)
                .body("steps.size()", equalTo(1));
    }
}
