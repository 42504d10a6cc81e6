package org.convoke.notification.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoke.events.Event;
import org.convoke.events.InvitationIssued;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

/**
 * All projections and the inbox are emptied, the topics read from their beginning, and everything is republished: the
 * tables are equal afterwards, and nobody gets a message.
 */
@QuarkusTest
class ReadAgainTest extends NotificationTest {

    /** Part one of the schema, by what each row of the scene is found. */
    private static final Map<String, String> PROJECTIONS = new LinkedHashMap<>();

    /** Part two. */
    private static final Map<String, String> DECISIONS = new LinkedHashMap<>();

    static {
        var participants = "(select participant from told where session = :session)";
        PROJECTIONS.put("mailbox", "mission in (select id from mission where participant in " + participants + ")");
        PROJECTIONS.put("mission", "participant in " + participants);
        PROJECTIONS.put("participant", "id in " + participants);
        PROJECTIONS.put("session", "id = :session");
        PROJECTIONS.put("revision", "session = :session");
        PROJECTIONS.put("invitation", "session = :session");
        DECISIONS.put("told", "session = :session");
        DECISIONS.put("notice", "session = :session");
        DECISIONS.put("notice_participant", "session = :session");
        DECISIONS.put("delivery", "session = :session");
        DECISIONS.put("attempt", "delivery in (select id from delivery where session = :session)");
    }

    /** That an event has come again with a higher number is all that may differ after a republication. */
    private static final String NUMBERED = "to_jsonb(t) - 'sequence' - 'followed'";

    private static final Sql OFFSETS =
            Sql.of("select topic || ' ' || partition || ' ' || next_offset as line from inbox_offset order by 1");

    private static final String HEARD = """
            select coalesce(sum(sequence), 0)::int as heard from heard
            where key = :session or key in (select participant from told where session = :session)
            """;

    private static final String KEYS =
            "select participant::text as key from told where session = :session union select :session::text";

    @Inject
    KafkaClientService consumers;

    @Test
    void everything_read_again_and_republished_gives_the_same_tables_and_no_message() {
        var states = new ArrayList<>(scene.announced().states(5));
        var moved = scene.state();
        scene.mailboxes(moved, new Mailbox(moved.mailbox("second"), Purpose.ALL));
        var silent = scene.stateWithoutMailbox();
        states.addAll(List.of(moved, silent));
        scene.invite(states);
        await(notice(scene.session, "invitation"), "completed");
        scene.publish();
        await(notice(scene.session, "programme"), "completed");
        scene.publish();
        await(notice(scene.session, "change"), "completed");
        scene.mailboxes(moved, new Mailbox(moved.mailbox("third"), Purpose.ALL));
        soon().until(() -> tables(PROJECTIONS, "to_jsonb(t)").toString().contains(moved.mailbox("third")));
        var projections = tables(PROJECTIONS, "to_jsonb(t)");
        var unnumbered = tables(PROJECTIONS, NUMBERED);
        var decisions = tables(DECISIONS, "to_jsonb(t)");
        var mails = mails(states);
        assertThat(mails).containsExactly(3, 3, 3, 3, 3, 3, 0);

        emptyAndReadAgain();
        assertThat(tables(PROJECTIONS, "to_jsonb(t)")).isEqualTo(projections);
        assertThat(tables(DECISIONS, "to_jsonb(t)")).isEqualTo(decisions);

        republish();
        assertThat(tables(PROJECTIONS, NUMBERED)).isEqualTo(unnumbered);
        assertThat(tables(DECISIONS, "to_jsonb(t)")).isEqualTo(decisions);
        soon().during(Duration.ofSeconds(2)).until(() -> mails(states).equals(mails));
    }

    private void emptyAndReadAgain() {
        var read = offsets();
        PROJECTIONS
                .keySet()
                .forEach(table -> database.query(Sql.of("delete from " + table)).update());
        database.query(Sql.of("delete from inbox_offset")).update();
        for (var topic : List.of(Topics.AGENDA, Topics.REGISTRATION)) {
            consumers
                    .getConsumer(topic)
                    .runOnPollingThread(consumer -> {
                        consumer.seekToBeginning(consumer.assignment());
                    })
                    .await()
                    .atMost(Duration.ofSeconds(20));
        }
        soon().until(() -> offsets().equals(read));
    }

    /** As agenda-service and registration-service would, and this service itself. */
    private void republish() {
        var before = heard();
        var agenda = newest(Topics.AGENDA);
        var registration = newest(Topics.REGISTRATION);
        agenda.forEach(scene::agenda);
        registration.forEach(scene::registration);
        operator().post("/operations/republish").then().statusCode(202);
        soon().until(() -> heard() == before + agenda.size() + registration.size());
    }

    /** The newest event about each thing of the scene. */
    private List<Event> newest(String name) {
        var keys = query(KEYS, scene.session, row -> row.text("key"));
        var states = new LinkedHashMap<String, Event>();
        try (var topic = Topic.fromBeginning(name)) {
            topic.now().stream()
                    .filter(record -> keys.contains(record.key()))
                    .flatMap(record -> record.event().stream())
                    .forEach(event -> states.put(event.key() + " " + event.eventType() + " " + part(event), event));
        }
        return List.copyOf(states.values());
    }

    private static Object part(Event event) {
        return switch (event) {
            case RevisionPublished revision -> revision.number();
            case MissionMailboxesChanged changed -> changed.mission();
            case InvitationIssued issued -> issued.session();
            default -> "whole";
        };
    }

    private Map<String, List<String>> tables(Map<String, String> tables, String columns) {
        var found = new LinkedHashMap<String, List<String>>();
        tables.forEach((table, which) -> found.put(
                table,
                query(
                        "select (%s)::text as line from %s t where %s order by 1".formatted(columns, table, which),
                        scene.session,
                        row -> row.text("line"))));
        return found;
    }

    private List<String> offsets() {
        return database.query(OFFSETS).list(row -> row.text("line"));
    }

    private int heard() {
        return query(HEARD, scene.session, row -> row.number("heard")).getFirst();
    }

    private static List<Integer> mails(List<State> states) {
        return states.stream().map(state -> mail(state).size()).toList();
    }
}
