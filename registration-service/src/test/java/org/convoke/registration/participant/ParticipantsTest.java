package org.convoke.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.convoke.events.ParticipantRegistered;
import org.convoke.events.Topics;
import org.convoke.registration.Client;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ParticipantsTest {

    private final Registering registering;
    private final Participants participants;

    ParticipantsTest(Registering registering, Participants participants) {
        this.registering = registering;
        this.participants = participants;
    }

    @Test
    void the_first_start_registers_all_states_and_tells_of_each() {
        var ids = new HashSet<>(
                Client.secretariat().get("/participants").jsonPath().getList("id", UUID.class));
        assertThat(ids).hasSize(195);

        try (var topic = Topic.fromBeginning(Topics.REGISTRATION)) {
            var first = topic.awaitRecords(
                    195,
                    record -> record.type().endsWith("participant-registered.v1")
                            && record.sequence() == 1
                            && ids.contains(UUID.fromString(record.key())));

            assertThat(first)
                    .extracting(record -> UUID.fromString(record.key()))
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(first)
                    .flatExtracting(record -> record.event().stream().toList())
                    .filteredOn(event -> event instanceof ParticipantRegistered state
                            && state.code().equals("CHE"))
                    .singleElement()
                    .isEqualTo(ParticipantEvents.registered(
                            participants.meantBy("CHE").orElseThrow()));
        }
    }

    @Test
    void a_second_start_changes_nothing() {
        assertThat(registering.register(ParticipantFile.read())).isEmpty();
    }

    @Test
    void only_what_really_differs_in_a_newer_list_is_told() {
        var before = participants.meantBy("FJI").orElseThrow();
        var names = new HashMap<>(before.profile().names());
        names.put("en", "Fiji (renamed)");
        try (var topic = Topic.fromNow(Topics.REGISTRATION)) {
            var changed = registering.register(ParticipantFile.read().stream()
                    .map(state -> state.code().equals("FJI") ? named(state, names) : state)
                    .toList());

            assertThat(changed).extracting(Participant::code).containsExactly("FJI");
            var told = topic.await(
                    ParticipantRegistered.class, 1, state -> state.code().equals("FJI"));
            assertThat(told.getFirst().participant()).isEqualTo(before.id().value());
            assertThat(told.getFirst().names()).containsEntry("en", "Fiji (renamed)");
        } finally {
            registering.register(ParticipantFile.read());
        }
        assertThat(participants.meantBy("FJI")).contains(before);
    }

    private static Profile named(Profile state, HashMap<String, String> names) {
        return new Profile(
                state.code(),
                state.iso2(),
                state.m49(),
                state.kind(),
                state.orderEn(),
                state.regionalGroup(),
                names,
                state.formalNames());
    }

    @Test
    void participants_are_listed_in_english_order_and_by_kind() {
        Client.focalPoint("CHE")
                .get("/participants")
                .then()
                .statusCode(200)
                .body("$", hasSize(195))
                .body("orderEn[0]", equalTo(1))
                .body("code[0]", equalTo("AFG"));
        Client.focalPoint("CHE")
                .get("/participants?kind=observer-state")
                .then()
                .statusCode(200)
                .body("code", contains("VAT", "PSE"))
                .body("kind", everyItem(equalTo("observer-state")));
    }

    @Test
    void a_participant_is_found_by_id_and_by_code_in_any_case() {
        for (var reference : List.of("TUR", "tur", Client.idOf("TUR").toString())) {
            Client.focalPoint("CHE")
                    .get("/participants/{ref}", reference)
                    .then()
                    .statusCode(200)
                    .body("code", equalTo("TUR"))
                    .body("iso2", equalTo("TR"))
                    .body("m49", equalTo("792"))
                    .body("kind", equalTo("member-state"))
                    .body("regionalGroup", equalTo("western-european-and-other"))
                    .body("names.en", equalTo("Türkiye"))
                    .body("names.ar", equalTo("تركيا"))
                    .body("formalNames.fr", equalTo("la République de Türkiye"));
        }
    }

    @Test
    void what_is_unknown_is_a_problem() {
        Client.focalPoint("CHE")
                .get("/participants/XXX")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/not-found"));
        Client.focalPoint("CHE")
                .get("/participants?kind=emperor")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("kind"))
                .body("violations[0].message", containsString("member-state, observer-state"));
    }
}
