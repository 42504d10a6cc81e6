package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.convoke.local.smtp.Received;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a mail server says after it took a message. */
class BouncesTest {

    private static final Duration LONG = Duration.ofMinutes(3);

    private static Platform platform;
    private static Demo demo;

    @BeforeAll
    static void the_demo_has_run() {
        platform = Platform.running();
        demo = Demo.done(platform);
    }

    @Test
    void a_bounce_after_the_message_was_taken_puts_the_State_on_the_list_of_those_not_reached() {
        platform.mail().forget();
        var publication = Publication.ofRoom(platform, demo, "Room of a bounce");
        publication.completed(LONG);
        assertThat(state(publication)).isEqualTo("told");
        var sent = sentToIceland();

        sent.forEach(message ->
                platform.bounces().undelivered(message.returnPath(), message.recipient(), "550 5.1.1 no such user"));

        await().atMost(LONG).until(() -> state(publication).equals("not-reached"));
        assertThat(publication.notice().get("statesNotReached").asInt()).isEqualTo(1);
        sent.forEach(message -> assertThat(platform.as("operator")
                        .call("DELETE", "notification", "/suppressions/" + message.recipient(), null, null)
                        .status())
                .isBetween(200, 204));
        var called = platform.as("secretariat")
                .call(
                        "POST",
                        "notification",
                        "/notices/" + publication.notice().get("id").asText() + "/participants/ISL/telephone",
                        "{\"spokeTo\":\"Third Secretary\"}",
                        null)
                .expect(200);
        assertThat(called.json().get("spokeTo").asText()).isEqualTo("Third Secretary");
        assertThat(row(publication).get("telephone")).hasSize(1);
    }

    private static List<Received> sentToIceland() {
        return platform.mail().received().stream()
                .filter(message -> message.recipient().endsWith("@isl.example"))
                .toList();
    }

    private static String state(Publication publication) {
        return row(publication).get("state").asText();
    }

    private static JsonNode row(Publication publication) {
        for (var row : publication.participants()) {
            if (row.get("participant").get("code").asText().equals("ISL")) {
                return row;
            }
        }
        throw new AssertionError("no row of Iceland");
    }
}
