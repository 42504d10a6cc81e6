package org.convoke.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.convoke.local.stack.Settings;

/** The session in agenda-service and registration-service: convened, invited to, and published. */
final class SessionOfTheLetter {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rest rest;
    private final Settings settings;
    private final String slug = DemoData.session().get("slug").asText();

    SessionOfTheLetter(Rest rest, Settings settings) {
        this.rest = rest;
        this.settings = settings;
    }

    /** What was published: the revision's symbol ("Rev.1") and how many changes it made. */
    record Published(String symbol, int number, int changes) {}

    String slug() {
        return slug;
    }

    /** The session's id; it is convened with the tentative agenda as its draft if it is not there. */
    String convene() {
        var there = rest.get(agenda("/sessions/" + slug));
        if (there.status() != 404) {
            return Rest.accepted("The session", there).get("id").asText();
        }
        var body = (ObjectNode) DemoData.session();
        body.put("process", process((ObjectNode) body.remove("process")));
        body.set("programme", DemoData.tentativeAgenda());
        return Rest.accepted("Convening the session", rest.post(agenda("/sessions"), body))
                .get("id")
                .asText();
    }

    /** Invites all Member and Observer States; waits until registration-service has heard of the session. */
    int invite(String session) {
        var body = JsonNodeFactory.instance.objectNode();
        List.of("member-state", "observer-state").forEach(body.putArray("kinds")::add);
        var address = settings.registration().resolve("/sessions/" + session + "/invitations");
        var until = Instant.now().plus(PATIENCE);
        var reply = rest.post(address, body);
        while (reply.status() == 404 && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            reply = rest.post(address, body);
        }
        return Rest.accepted("Inviting the States", reply).get("invited").asInt();
    }

    /** Whether a programme has been published. */
    boolean published() {
        var session = Rest.accepted("The session", rest.get(agenda("/sessions/" + slug)));
        return session.hasNonNull("latest");
    }

    /** Publishes the tentative agenda as it was convened. */
    Published publishFirst() {
        var draft = rest.get(agenda("/sessions/" + slug + "/draft"));
        Rest.accepted("The draft", draft);
        return publish(draft.etag().orElseThrow());
    }

    /**
     * Makes the seven changes and publishes them. Where they are made already, it takes them back, so that the
     * demonstration can be shown again on the same data.
     */
    Published publishChanges() {
        var draft = rest.get(agenda("/sessions/" + slug + "/draft"));
        var programme = Rest.accepted("The draft", draft).get("programme");
        var next = isRev1(programme) ? DemoData.tentativeAgenda() : DemoData.rev1();
        var saved = rest.putIfMatch(
                agenda("/sessions/" + slug + "/draft"), draft.etag().orElseThrow(), next);
        Rest.accepted("Saving the draft", saved);
        return publish(saved.etag().orElseThrow());
    }

    private Published publish(String etag) {
        var revision = Rest.accepted("Publishing", rest.postIfMatch(agenda("/sessions/" + slug + "/revisions"), etag));
        return new Published(
                revision.get("symbol").asText(),
                revision.get("number").asInt(),
                revision.path("changes").size());
    }

    private String process(ObjectNode wanted) {
        for (JsonNode process : Rest.accepted("The list of processes", rest.get(agenda("/processes")))) {
            if (english(process).equals(english(wanted))) {
                return process.get("id").asText();
            }
        }
        return Rest.accepted("Beginning the process", rest.post(agenda("/processes"), wanted))
                .get("id")
                .asText();
    }

    /** Rev.1 has the side event of the second day. */
    private static boolean isRev1(JsonNode programme) {
        var only = DemoData.rev1().findValuesAsText("id");
        only.removeAll(DemoData.tentativeAgenda().findValuesAsText("id"));
        return programme.findValuesAsText("id").containsAll(only);
    }

    private static String english(JsonNode process) {
        return process.at("/title/texts/en/text").asText();
    }

    private URI agenda(String path) {
        return settings.agenda().resolve(path);
    }
}
