package org.convoke.agenda.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.focalPoint;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.convoke.calendar.CalendarHistory;
import org.convoke.calendar.CalendarStyle;
import org.convoke.calendar.ProgrammeCalendar;
import org.convoke.calendar.Publication;
import org.convoke.calendar.Scope;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CalendarTest {

    private static final String MOVING = "Smuggling of migrants";
    private static final String STANDING = "Trafficking in persons";
    private static final String CLOSED = "Consultation of regional groups";
    private static final String INTERNAL = "Who follows whom as co-facilitator";

    private static Programme until(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel(MOVING, at("10:00"), to(end))
                .panel(CLOSED, at("12:00"), to("12:30"))
                .visibleTo(Visibility.PARTICIPANTS)
                .panel(INTERNAL, at("12:30"), to("13:00"))
                .visibleTo(Visibility.INTERNAL)
                .meeting("Afternoon", at("15:00"), to("18:00"))
                .panel(STANDING, at("15:00"), to("18:00"))
                .build();
    }

    private static UUID twoRevisions() {
        var session = publishedSession(until("11:00"));
        edit(session, 1, until("11:30")).then().statusCode(200);
        publish(session, 2).then().statusCode(201);
        return session;
    }

    private static String event(String calendar, String title) {
        var uid = "UID:" + item(title) + "@convoke.example";
        return List.of(calendar.replace("\r\n ", "").split("BEGIN:VEVENT", -1)).stream()
                .filter(event -> event.contains(uid))
                .findFirst()
                .orElseThrow(() -> new AssertionError(uid + " is not in\n" + calendar));
    }

    @Test
    void anybody_can_subscribe_and_an_event_counts_its_own_changes() {
        var answer = anybody().get("/sessions/{id}/calendar.ics", twoRevisions());

        answer.then().statusCode(200).contentType("text/calendar;charset=UTF-8");
        assertThat(event(answer.asString(), MOVING))
                .contains("SEQUENCE:1", "DTEND;TZID=Europe/Vienna:20170904T113000", "STATUS:TENTATIVE");
        assertThat(event(answer.asString(), STANDING)).contains("SEQUENCE:0");
        assertThat(answer.asString()).contains("BEGIN:VTIMEZONE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL:PT1H");
    }

    @Test
    void nobody_finds_in_it_what_is_above_their_visibility() {
        var session = twoRevisions();

        assertThat(anybody().get("/sessions/{id}/calendar.ics", session).asString())
                .contains(MOVING)
                .doesNotContain(CLOSED, INTERNAL);
        assertThat(focalPoint().get("/sessions/{id}/calendar.ics", session).asString())
                .contains(MOVING, CLOSED)
                .doesNotContain(INTERNAL);
    }

    @Test
    void the_events_are_those_that_emails_are_made_of() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var session = twoRevisions();
            var told = topic.awaitRecords(3, record -> record.key().equals(session.toString())).stream()
                    .flatMap(record -> record.event().stream())
                    .filter(RevisionPublished.class::isInstance)
                    .map(RevisionPublished.class::cast)
                    .map(event -> new Publication(event.number(), event.publishedAt(), event.programme()))
                    .toList();

            var attached = new String(
                    ProgrammeCalendar.write(
                            CalendarHistory.of(told),
                            new Scope.WholeSession(),
                            CalendarStyle.attached("en", "convoke.example", "https://convoke.example")),
                    java.nio.charset.StandardCharsets.UTF_8);

            var subscribed =
                    focalPoint().get("/sessions/{id}/calendar.ics", session).asString();
            for (var title : List.of(MOVING, CLOSED, STANDING)) {
                assertThat(withoutAddress(event(subscribed, title))).isEqualTo(withoutAddress(event(attached, title)));
            }
        }
    }

    private static String withoutAddress(String event) {
        return event.replaceAll("URL:[^\r]*\r\n", "").replaceAll("END:VEVENT[\\s\\S]*", "");
    }

    @Test
    void a_meeting_has_a_calendar_of_its_own() {
        var calendar = anybody()
                .get(
                        "/sessions/{id}/calendar.ics?meeting={meeting}",
                        twoRevisions(),
                        meeting("Afternoon").value())
                .asString();

        assertThat(calendar).contains(STANDING).doesNotContain(MOVING);
        assertThat(calendar.replace("\r\n ", "")).contains("/meetings/" + meeting("Afternoon") + ".ics");
    }

    @Test
    void whoever_has_it_already_is_told_so_until_something_is_published() {
        var session = twoRevisions();
        var first = anybody().get("/sessions/{id}/calendar.ics", session);
        var tag = first.header("ETag");

        anybody()
                .header("If-None-Match", tag)
                .get("/sessions/{id}/calendar.ics", session)
                .then()
                .statusCode(304);
        anybody()
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get("/sessions/{id}/calendar.ics", session)
                .then()
                .statusCode(304);
        edit(session, 2, until("11:45")).then().statusCode(200);
        publish(session, 3).then().statusCode(201);
        anybody()
                .header("If-None-Match", tag)
                .get("/sessions/{id}/calendar.ics", session)
                .then()
                .statusCode(200);
    }

    @Test
    void a_query_that_means_nothing_is_refused_and_a_meeting_that_is_not_there_is_not_found() {
        var session = twoRevisions();

        anybody()
                .get("/sessions/{id}/calendar.ics?language=%3Cb%3E&meeting=x&track=A%20B&zone=Mars/Olympus", session)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("language", "meeting", "track", "zone")));
        anybody()
                .get("/sessions/{id}/calendar.ics?meeting={other}", session, UUID.randomUUID())
                .then()
                .statusCode(404);
        anybody().get("/sessions/no-such-session/calendar.ics").then().statusCode(404);
    }
}
