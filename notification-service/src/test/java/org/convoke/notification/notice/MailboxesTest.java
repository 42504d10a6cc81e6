package org.convoke.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.plainText;
import static org.convoke.notification.Scene.soon;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.MissionMailboxesChanged.Standing;
import org.convoke.events.MissionMailboxesChanged.Turn;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.servicetests.smtp.Point;
import org.convoke.servicetests.smtp.Received;
import org.junit.jupiter.api.Test;

/** Which of a mission's mailboxes a notice goes to, when, in which languages, and by whose clock. */
@QuarkusTest
class MailboxesTest extends NotificationTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalizedText ENGLISH = LocalizedText.english("Trafficking in persons");

    @Test
    void nothing_goes_to_a_mailbox_until_it_is_confirmed() {
        var state = scene.announced().stateWithoutMailbox();
        var sure = new Mailbox(state.mailbox(), Purpose.ALL);
        mission(state, sure, box(state, "new", Turn.ALWAYS, Standing.UNCONFIRMED));

        scene.invite(state);
        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        mission(state, sure, box(state, "new", Turn.ALWAYS, Standing.CONFIRMED));
        scene.publish();
        soon().until(() -> mail(state).size() == 3);

        assertThat(recipients(state).getFirst()).isEqualTo(state.mailbox());
        assertThat(recipients(state)).containsOnlyOnce(state.mailbox("new"));
    }

    @Test
    void a_state_whose_only_mailbox_is_not_confirmed_has_none() {
        var state = scene.announced().stateWithoutMailbox();
        mission(state, box(state, "new", Turn.ALWAYS, Standing.UNCONFIRMED));

        scene.invite(state);

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached no-mailbox")));
        mission(state, box(state, "new", Turn.ALWAYS, Standing.CONFIRMED));
        soon().until(() -> rows(state).equals(List.of("invitation - told")));
    }

    @Test
    void falling_back_uses_the_next_one_only_where_those_before_it_took_nothing() {
        var state = scene.announced().stateWithoutMailbox();
        mission(
                state,
                box(state, "first", Turn.ALWAYS, Standing.CONFIRMED),
                box(state, "second", Turn.FALLBACK, Standing.CONFIRMED),
                box(state, "third", Turn.FALLBACK, Standing.CONFIRMED),
                new Mailbox(state.mailbox("archive"), Purpose.COPY));
        server().at(Point.RCPT).to(state.mailbox("first")).say("550 5.1.1 no such mailbox");

        scene.invite(state);

        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        soon().until(() -> mail(state).size() == 2);
        assertThat(recipients(state)).containsExactlyInAnyOrder(state.mailbox("archive"), state.mailbox("second"));

        server().behave();
        scene.publish();
        soon().until(() -> rows(state).contains("programme 0 told"));
        soon().until(() -> mail(state).size() == 4);
        assertThat(recipients(state).subList(2, 4))
                .as("the first is suppressed now, the third is never needed")
                .containsExactlyInAnyOrder(state.mailbox("archive"), state.mailbox("second"));
    }

    @Test
    void a_first_mailbox_that_takes_the_message_is_the_only_one_that_gets_it() {
        var state = scene.announced().stateWithoutMailbox();
        mission(
                state,
                box(state, "first", Turn.ALWAYS, Standing.CONFIRMED),
                box(state, "second", Turn.FALLBACK, Standing.CONFIRMED));

        scene.invite(state);
        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        scene.publish();
        soon().until(() -> rows(state).contains("programme 0 told"));

        assertThat(recipients(state)).containsOnly(state.mailbox("first"));
        assertThat(deliveries(state)).hasSize(2);
    }

    @Test
    void a_second_language_stands_below_the_first_and_times_are_by_the_clock_of_the_capital() {
        var state = scene.announced().stateWithoutMailbox();
        scene.publish();
        scene.registration(new MissionMailboxesChanged(
                state.id(),
                state.mission(),
                DutyStation.NEW_YORK,
                List.of("fr"),
                List.of(new Mailbox(state.mailbox(), Purpose.ALL)),
                "en-GB",
                TOKYO,
                null,
                null));

        scene.invite(state);

        soon().until(() -> mail(state).size() == 1);
        var text = plainText(mail(state).getFirst());
        assertThat(text)
                .contains("Excellence,", "Excellency,", "then those of Tokyo")
                .doesNotContain("those of New York");
        assertThat(text.substring(0, text.indexOf("Excellency,"))).contains("Tokyo)");
    }

    @Test
    void a_mission_that_wants_it_daily_is_told_urgent_changes_at_once_and_others_at_its_time() {
        var state = scene.announced().stateWithoutMailbox();
        scene.publish(ending("17:00", "Trafficking in persons"));
        scene.registration(new MissionMailboxesChanged(
                state.id(),
                state.mission(),
                DutyStation.NEW_YORK,
                List.of("en"),
                List.of(new Mailbox(state.mailbox(), Purpose.ALL)),
                null,
                TOKYO,
                Pace.DAILY,
                null));
        scene.invite(state);
        soon().until(() -> mail(state).size() == 1);

        known(scene.publish(ending("17:00", "Trafficking")));
        soon().until(() -> rows(state).contains("change 1 waiting"));
        assertThat(due().atZone(TOKYO).toLocalTime()).isEqualTo(LocalTime.of(17, 0));
        assertThat(due()).isBetween(Instant.now(), Instant.now().plusSeconds(86_400));

        scene.publish(ending("17:50", "Trafficking"));
        soon().until(() -> rows(state).contains("change 2 told"));
        assertThat(mail(state)).hasSize(2);
        assertThat(plainText(mail(state).getLast())).contains("2 changes", "17:50");
    }

    private Instant due() {
        return query(
                        "select due from delivery where session = :session and state = 'queued'",
                        scene.session,
                        row -> row.instant("due"))
                .getFirst();
    }

    private static Programme ending(String end, String title) {
        return programme()
                .day("2017-09-04")
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .panel("Trafficking in persons", at("15:00"), to(end))
                .build()
                .with(p -> p.meetings = p.meetings.stream()
                        .map(meeting -> meeting.with(m -> m.items = m.items.stream()
                                .map(item -> item.title().equals(ENGLISH)
                                        ? item.with(i -> i.title = LocalizedText.english(title))
                                        : item)
                                .toList()))
                        .toList());
    }

    private void mission(State state, Mailbox... mailboxes) {
        scene.mailboxes(state, mailboxes);
    }

    private static Mailbox box(State state, String name, Turn turn, Standing standing) {
        return new Mailbox(state.mailbox(name), Purpose.ALL, turn, standing);
    }

    private static List<String> recipients(State state) {
        return mail(state).stream().map(Received::recipient).toList();
    }
}
