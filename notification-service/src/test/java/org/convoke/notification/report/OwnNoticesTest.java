package org.convoke.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.as;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.cofacilitator;
import static org.convoke.notification.NotificationApi.focalPointOf;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.secretariat;
import static org.convoke.notification.NotificationApi.secretariatOf;
import static org.convoke.notification.NotificationApi.told;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.junit.jupiter.api.Test;

/** What a mission reads: its own notices and messages, and nobody else's. */
@QuarkusTest
class OwnNoticesTest extends NotificationTest {

    @Test
    void a_mission_reads_what_it_was_told_the_newest_first_and_its_own_mailboxes_only() {
        var states = scene.announced().states(2);
        allTold(states);

        var own = told(states.getFirst());

        assertThat(own.getList("kind")).containsExactly("programme", "invitation");
        assertThat(own.getList("symbol")).containsExactly("Tentative agenda", null);
        assertThat(own.getList("state")).containsOnly("told");
        assertThat(own.getList("language")).containsOnly("en");
        assertThat(own.getList("deliveries.flatten().address"))
                .containsOnly(states.getFirst().mailbox());
    }

    @Test
    void a_participant_is_named_by_its_id_or_its_code_in_any_case() {
        var states = scene.announced().states(2);
        allTold(states);
        var own = states.getFirst();
        var foreign = states.getLast();

        for (var name : List.of(own.id().toString(), own.code(), own.code().toLowerCase(Locale.ROOT))) {
            assertThat(notices(own, name).statusCode()).isEqualTo(200);
        }
        for (var name :
                List.of(foreign.id().toString(), foreign.code(), foreign.code().toLowerCase(Locale.ROOT))) {
            assertThat(notices(own, name).statusCode()).isEqualTo(403);
            assertThat(message(own, notice(scene.session, "programme"), name).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_secretariat_of_another_process_reads_nothing_of_this_one() {
        var state = scene.announced().state();
        allTold(List.of(state));
        var other = UUID.randomUUID();

        assertThat(secretariatOf(other)
                        .get("/participants/{code}/notices", state.code())
                        .jsonPath()
                        .getList(""))
                .isEmpty();
        assertThat(secretariatOf(scene.process)
                        .get("/participants/{code}/notices", state.code())
                        .jsonPath()
                        .getList(""))
                .hasSize(2);
        secretariatOf(other)
                .queryParam("participant", state.code())
                .get("/notices/{id}/message", notice(scene.session, "programme"))
                .then()
                .statusCode(403);
    }

    @Test
    void who_speaks_for_two_states_reads_of_both() {
        var states = scene.announced().states(2);
        allTold(states);
        var both = states.stream()
                .map(state -> "focal-point@participant:" + state.code())
                .toArray(String[]::new);

        for (var state : states) {
            as("focal", both)
                    .get("/participants/{code}/notices", state.code())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_state_that_is_told_by_its_invitation_is_shown_its_message() {
        var early = scene.announced().state();
        allTold(List.of(early));
        var late = scene.state();
        scene.invite(late);
        soon().until(() -> rows(late).contains("invitation - told"));

        var invitation = message(late, notice(scene.session, "invitation"), late.code());

        assertThat(invitation.statusCode()).isEqualTo(200);
        assertThat(invitation.jsonPath().getString("text")).contains("State " + late.code());
        assertThat(message(late, notice(scene.session, "programme"), late.code())
                        .statusCode())
                .as("it is no participant of that notice")
                .isEqualTo(404);
    }

    @Test
    void the_organizers_read_the_message_of_any_participant() {
        var state = scene.announced().state();
        allTold(List.of(state));
        var id = notice(scene.session, "programme");

        for (var reader : List.of(secretariat(), cofacilitator(), secretariatOf(scene.process))) {
            reader.queryParam("participant", state.code())
                    .get("/notices/{id}/message", id)
                    .then()
                    .statusCode(200);
        }
    }

    private void allTold(List<State> states) {
        scene.invite(states);
        await(notice(scene.session, "invitation"), "completed");
        scene.publish();
        await(notice(scene.session, "programme"), "completed");
    }

    private static Response notices(State reader, String participant) {
        return focalPointOf(reader).get("/participants/{ref}/notices", participant);
    }

    private static Response message(State reader, String notice, String participant) {
        return focalPointOf(reader).queryParam("participant", participant).get("/notices/{id}/message", notice);
    }
}
