package org.convoke.agenda.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.exchange.FilesApi.bring;
import static org.convoke.agenda.exchange.FilesApi.draft;
import static org.convoke.agenda.exchange.FilesApi.dryRun;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/** Calendar files into a draft: our own feed, and events of others. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CalendarImportTest {

    private static final String ICS = "text/calendar";

    private static final Programme PROGRAMME = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("13:00"))
            .meeting("Afternoon", at("15:00"), to("18:00"))
            .panel("Trafficking in persons", at("15:00"), to("18:00"))
            .meeting("Evening", at("18:30"), to("19:00"))
            .build();

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Somebody//EN\n%sEND:VCALENDAR\n"
                .formatted(events)
                .replace("\n", "\r\n");
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nDTSTAMP:20170801T000000Z\n" + lines + "END:VEVENT\n";
    }

    @Test
    void our_own_feed_changes_nothing_when_it_is_imported() {
        var session = publishedSession(PROGRAMME);
        var feed = anybody()
                .get("/sessions/{id}/calendar.ics", session)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        dryRun(session, ICS, feed).then().statusCode(200).body("changes", empty());
        dryRun(session, ICS, feed.replace("T101500", "T103000"))
                .then()
                .statusCode(200)
                .body("changes.type", contains("item-moved"));
    }

    @Test
    void events_move_cancel_and_add() {
        var session = session(PROGRAMME);
        var file = calendar(event("UID:" + item("Smuggling of migrants")
                        + "@convoke.example\n"
                        + "SUMMARY:Smuggling of migrants\n"
                        + "DTSTART:20170904T090000Z\n"
                        + "DTEND:20170904T110000Z\n")
                + event("UID:" + item("Trafficking in persons")
                        + "@convoke.example\nSTATUS:CANCELLED\nDTSTART:20170904T150000\nDTEND:20170904T180000\n")
                + event("UID:lunch@others.example\n"
                        + "SUMMARY:Side event\n"
                        + "LOCATION:Room XXVII\n"
                        + "DTSTART:20170904T131500\n"
                        + "DTEND:20170904T143000\n")
                + event("UID:talk@others.example\nSUMMARY:A talk\nDTSTART:20170904T160000\nDTEND:20170904T170000\n")
                + event("UID:last@others.example\nSUMMARY:Last day\nDTSTART;VALUE=DATE:20170820\n"));

        dryRun(session, ICS, file)
                .then()
                .statusCode(200)
                .body(
                        "changes.type",
                        containsInAnyOrder(
                                "item-moved", "item-cancelled", "meeting-added", "item-added", "deadline-added"));
        bring(session, 1, ICS, file).then().statusCode(200);

        var draft = draft(session);
        assertThat(draft.meetings()).hasSize(4);
        assertThat(draft.meetings().getFirst().items().getFirst().start().expected())
                .isEqualTo("11:00");
        assertThat(draft.deadlines()).hasSize(1);
    }

    @Test
    void what_is_no_calendar_or_repeats_itself_is_refused() {
        var session = session(PROGRAMME);

        dryRun(session, ICS, "a programme").then().statusCode(400);
        dryRun(
                        session,
                        ICS,
                        calendar(event("UID:a\n"
                                + "SUMMARY:Daily\n"
                                + "RRULE:FREQ=DAILY\n"
                                + "DTSTART:20170904T131500\n"
                                + "DTEND:20170904T143000\n")))
                .then()
                .statusCode(400)
                .body("violations.field", contains("event 1"))
                .body("violations.message", contains(containsString("repeats")));
        assertThat(draft(session)).isEqualTo(PROGRAMME);
    }
}
