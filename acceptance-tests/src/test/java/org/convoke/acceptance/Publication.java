package org.convoke.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ConditionFactory;
import org.convoke.local.smtp.Received;

/** A revision published by the secretariat over REST, and what became of its notice. */
final class Publication {

    private final Platform platform;
    private final String session;
    private final int number;

    private Publication(Platform platform, String session, int number) {
        this.platform = platform;
        this.session = session;
        this.number = number;
    }

    /** Moves the first item that has a room of its own, else the first meeting, to that room, and publishes. */
    static Publication ofRoom(Platform platform, Demo demo, String room) {
        var secretariat = platform.as("secretariat");
        var path = "/sessions/" + demo.session();
        var draft = secretariat.get("agenda", path + "/draft").expect(200);
        var programme = draft.json().get("programme").deepCopy();
        var meeting = (ObjectNode) programme.get("meetings").get(0);
        meeting.set("room", platform.json("{\"source\":\"en\",\"texts\":{\"en\":{\"text\":\"" + room + "\"}}}"));
        var edited = secretariat
                .call("PUT", "agenda", path + "/draft", programme.toString(), draft.etag())
                .expect(200);
        var revision = secretariat
                .call("POST", "agenda", path + "/revisions", null, edited.etag())
                .expect(201)
                .json();
        return new Publication(platform, demo.session(), revision.get("number").asInt());
    }

    /** The notice of this revision, once there is one. */
    JsonNode notice() {
        return patiently(Duration.ofMinutes(1)).until(this::find, found -> !found.isMissingNode());
    }

    /** The notice, once every delivery has come to its end. */
    JsonNode completed(Duration limit) {
        return patiently(limit)
                .until(this::find, found -> found.path("state").asText().equals("completed"));
    }

    /** A service that was killed does not answer for a while. */
    private static ConditionFactory patiently(Duration limit) {
        return await().atMost(limit)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class);
    }

    /** What the notice's page shows, State by State. */
    JsonNode participants() {
        return platform.as("secretariat")
                .get("notification", "/notices/" + notice().get("id").asText() + "/participants")
                .expect(200)
                .json();
    }

    /** The addresses that may have been told twice, by the ledger. */
    Set<String> inDoubt() {
        var doubtful = new HashSet<String>();
        for (var participant : participants()) {
            for (var delivery : participant.get("deliveries")) {
                if (delivery.get("possibleRepeats").asInt() > 0) {
                    doubtful.add(delivery.get("address").asText());
                }
            }
        }
        return doubtful;
    }

    /** When each delivery ended that took more than one attempt, the ledger's time. */
    List<Instant> settledAfterTryingAgain() {
        var settled = new ArrayList<Instant>();
        for (var participant : participants()) {
            for (var delivery : participant.get("deliveries")) {
                if (delivery.get("attempts").asInt() > 1) {
                    settled.add(Instant.parse(delivery.get("settledAt").asText()));
                }
            }
        }
        return settled;
    }

    /** The addresses that a server received more than one message for. */
    static Set<String> repeated(Collection<Received> received) {
        var repeated = new HashSet<String>();
        perAddress(received).forEach((address, times) -> {
            if (times > 1) {
                repeated.add(address);
            }
        });
        return repeated;
    }

    /** How many messages each address got. */
    static Map<String, Integer> perAddress(Collection<Received> received) {
        var times = new HashMap<String, Integer>();
        received.forEach(message -> times.merge(message.recipient(), 1, Integer::sum));
        return times;
    }

    private JsonNode find() {
        var notices = platform.as("secretariat")
                .get("notification", "/sessions/" + session + "/notices")
                .expect(200)
                .json();
        for (var notice : notices) {
            if (notice.path("revision").asInt(-1) == number) {
                return notice;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
