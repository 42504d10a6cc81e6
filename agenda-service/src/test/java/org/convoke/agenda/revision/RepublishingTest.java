package org.convoke.agenda.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.focalPoint;
import static org.convoke.agenda.AgendaApi.operator;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.convoke.events.Topics;
import org.convoke.programme.Programme;
import org.convoke.servicetests.EventRecord;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RepublishingTest {

    private static Programme endingAt(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to(end))
                .build();
    }

    @Test
    void everything_that_was_told_is_told_again_in_its_order() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var session = publishedSession(endingAt("12:00"));
            edit(session, 1, endingAt("13:00")).then().statusCode(200);
            publish(session, 2).then().statusCode(201);
            var told = topic.awaitRecords(3, record -> record.key().equals(session.toString()));

            operator().post("/operations/republish").then().statusCode(202);

            var all = topic.awaitRecords(6, record -> record.key().equals(session.toString()));
            var again = all.subList(3, 6);
            assertThat(again)
                    .extracting(EventRecord::event)
                    .isEqualTo(told.stream().map(EventRecord::event).toList());
            assertThat(all).extracting(EventRecord::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void only_an_operator_has_it_told_again() {
        focalPoint().post("/operations/republish").then().statusCode(403);
    }
}
