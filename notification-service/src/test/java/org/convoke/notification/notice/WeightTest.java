package org.convoke.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.NotificationApi.secretariat;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

/** What is urgent is told at once and first, what is not may wait for more, and wording alone sends no message. */
@QuarkusTest
class WeightTest extends NotificationTest {

    private static final LocalizedText ENGLISH = LocalizedText.english("Trafficking in persons");

    private static final Sql WAS = Sql.of("""
            select from_revision from delivery
            where session = :session and participant = :participant and state = 'handed-over'
            order by to_revision desc limit 1
            """);

    /** The second panel has that title and ends so. */
    private static Programme programmeOf(LocalizedText title, String end) {
        return programme()
                .day("2017-09-04")
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .panel("Trafficking in persons", at("15:00"), to(end))
                .build()
                .with(p -> p.meetings = p.meetings.stream()
                        .map(meeting -> meeting.with(m -> m.items = m.items.stream()
                                .map(item -> item.title().equals(ENGLISH) ? item.with(i -> i.title = title) : item)
                                .toList()))
                        .toList());
    }

    private State told(Scene of) {
        var state = of.state();
        of.publish(programmeOf(ENGLISH, "17:00"));
        of.invite(state);
        soon().until(() -> mail(state).size() == 1);
        return state;
    }

    @Test
    void a_translation_alone_sends_no_message_and_the_next_notice_starts_from_what_was_told() {
        var state = told(scene.announced());
        var other = scene.state();

        known(scene.publish(programmeOf(ENGLISH.with("fr", "Traite des personnes"), "17:00")));
        scene.invite(other);
        soon().until(() -> mail(other).size() == 1);
        assertThat(mail(state)).hasSize(1);
        secretariat()
                .get("/sessions/{id}/notices", scene.session)
                .then()
                .body("findAll { it.kind == 'change' }", hasSize(0));

        scene.publish(programmeOf(ENGLISH.with("fr", "Traite des personnes"), "17:50"));
        soon().until(() -> mail(state).size() == 2 && mail(other).size() == 2);

        soon().until(() -> rows(state).contains("change 2 told"));
        assertThat(rows(state)).contains("change 2 told").doesNotContain("change 1 told");
        assertThat(was(state)).isEqualTo(0);
        assertThat(was(other)).isEqualTo(1);
    }

    @Test
    void what_is_not_urgent_waits_for_more_and_all_of_it_becomes_one_message() {
        var state = told(scene.announced());
        var later = Instant.now().plus(Duration.ofHours(1));

        known(scene.publish(programmeOf(LocalizedText.english("Trafficking"), "17:00"), later));
        soon().until(() ->
                deliveries(state).stream().anyMatch(delivery -> delivery.state().equals("queued")));
        known(scene.publish(programmeOf(LocalizedText.english("Persons"), "17:00"), later.plusSeconds(60)));
        soon().until(() -> rows(state).contains("change 2 waiting"));
        assertThat(mail(state)).hasSize(1);

        scene.publish(programmeOf(LocalizedText.english("Persons"), "17:50"));
        soon().until(() -> mail(state).size() == 2);

        soon().until(() -> rows(state).contains("change 3 told"));
        assertThat(mail(state)).hasSize(2);
        assertThat(was(state)).isEqualTo(0);
    }

    @Test
    void what_was_taken_back_before_a_state_heard_of_it_is_told_as_no_change() throws Exception {
        var state = told(scene.announced());
        server().at(Point.RCPT).say("451 4.3.0 not now");
        known(scene.publish(programmeOf(ENGLISH, "17:50")));
        known(scene.publish(programmeOf(ENGLISH, "17:00")));
        server().behave();

        soon().until(() -> mail(state).size() == 2);

        assertThat(Scene.parsed(mail(state).getLast()).getSubject())
                .startsWith("Nothing has changed since Tentative agenda");
        soon().until(() -> rows(state).contains("change 2 told"));
    }

    @Test
    void a_change_of_a_title_is_told_when_its_time_to_wait_is_over() {
        var state = told(scene.announced());

        scene.publish(programmeOf(LocalizedText.english("Trafficking"), "17:00"));

        soon().until(() -> mail(state).size() == 2);
    }

    @Test
    void the_weight_of_a_message_is_that_of_the_weightiest_change_it_tells() {
        var state = told(scene.announced());

        scene.publish(programmeOf(LocalizedText.english("Trafficking"), "17:00"));
        soon().until(() -> mail(state).size() == 2);
        scene.publish(programmeOf(LocalizedText.english("Persons"), "17:50"));
        soon().until(() -> mail(state).size() == 3);

        assertThat(query(
                        "select urgent from delivery where session = :session order by to_revision",
                        scene.session,
                        row -> row.yes("urgent")))
                .containsExactly(true, false, true);
    }

    /** The revision that the newest message to the State starts from. */
    private int was(State state) {
        return database.query(WAS)
                .set("session", scene.session)
                .set("participant", state.id())
                .first(row -> row.number("from_revision"))
                .orElseThrow();
    }
}
