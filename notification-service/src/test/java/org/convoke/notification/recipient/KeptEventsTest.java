package org.convoke.notification.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.Scene.soon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.convoke.events.EventJson;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.kit.identity.Ids;
import org.convoke.notification.NotificationTest;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

/** A revision of a release that says more than this one understands. */
@QuarkusTest
class KeptEventsTest extends NotificationTest {

    private static final String PUBLISHED =
            "select published::text as published from revision where session = :session";

    @Test
    void what_is_kept_of_an_event_still_has_the_fields_that_nobody_knows_today() throws Exception {
        var first = scene.announced().publish();
        known(first);
        var later = new RevisionPublished(
                scene.session,
                Ids.next(),
                1,
                "Rev.1",
                first.publishedAt(),
                first.contentHash(),
                first.changes(),
                first.programme());
        var json = EventJson.mapper().<ObjectNode>valueToTree(later).put("interpretation", "six languages");

        try (var agenda = Topic.fromNow(Topics.AGENDA)) {
            agenda.send(
                    scene.session.toString(),
                    Topic.headers(Ids.next(), later, 100),
                    json.toString().getBytes(StandardCharsets.UTF_8));
        }
        known(later);

        soon().untilAsserted(() -> assertThat(query(PUBLISHED, scene.session, row -> row.text("published")))
                .anyMatch(kept -> kept.contains("six languages")));
    }
}
