package org.convoke.registration.republishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.convoke.events.InvitationIssued;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.ParticipantRegistered;
import org.convoke.events.Topics;
import org.convoke.registration.AnnouncedSession;
import org.convoke.registration.Client;
import org.convoke.registration.Tables;
import org.convoke.servicetests.EventRecord;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RepublishingTest {

    private static final int STATES = 195;

    private final Tables tables;

    RepublishingTest(Tables tables) {
        this.tables = tables;
    }

    @Test
    void everything_is_told_again_as_it_is_now_and_after_what_was_told() {
        var session = AnnouncedSession.known().id();
        var participant = Client.idOf("QAT");
        write("first@qat.example");
        invite(session, "QAT");
        write("second@qat.example");
        invite(session, "ROU");
        var events = STATES + tables.count("mission") + tables.count("invitation");

        try (var topic = Topic.fromBeginning(Topics.REGISTRATION)) {
            topic.await(InvitationIssued.class, 2, event -> event.session().equals(session));
            var before = about(participant, topic.now());
            Client.with("operator@installation")
                    .post("/operations/republish")
                    .then()
                    .statusCode(202)
                    .body("events", equalTo(events));
            topic.await(InvitationIssued.class, 4, event -> event.session().equals(session));

            var all = about(participant, topic.now());
            var again = all.subList(before.size(), all.size());
            assertThat(again)
                    .extracting(EventRecord::sequence)
                    .isSorted()
                    .first()
                    .isEqualTo(before.getLast().sequence() + 1);
            assertThat(of(ParticipantRegistered.class, again))
                    .containsExactly(of(ParticipantRegistered.class, before).getLast());
            assertThat(of(MissionMailboxesChanged.class, again))
                    .containsExactly(of(MissionMailboxesChanged.class, before).getLast());
            assertThat(of(InvitationIssued.class, again))
                    .filteredOn(issued -> issued.session().equals(session))
                    .singleElement()
                    .satisfies(issued -> assertThat(issued.invited())
                            .as("today's count of those invited")
                            .isEqualTo(2));
        }
    }

    private static List<EventRecord> about(UUID participant, List<EventRecord> records) {
        return records.stream()
                .filter(record -> record.key().equals(participant.toString()))
                .toList();
    }

    private static <E> List<E> of(Class<E> type, List<EventRecord> records) {
        return records.stream()
                .flatMap(record -> record.event().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static void write(String address) {
        Client.focalPoint("QAT")
                .body("{\"languages\": [\"en\"], \"mailboxes\": [{\"address\": \"" + address + "\"}]}")
                .put("/participants/QAT/missions/new-york")
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static void invite(UUID session, String code) {
        Client.secretariat()
                .body("{\"participants\": [\"" + code + "\"]}")
                .post("/sessions/{id}/invitations", session)
                .then()
                .statusCode(200);
    }
}
