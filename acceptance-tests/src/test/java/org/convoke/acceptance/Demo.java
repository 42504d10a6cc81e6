package org.convoke.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.convoke.local.smtp.Received;
import org.jspecify.annotations.Nullable;

/** The demo, run once on the platform: the letter's session, 195 States invited and told Rev.1. Other tests go on from it. */
final class Demo {

    private static final Pattern PROGRAMME = Pattern.compile("the programme .*/en/sessions/([a-z0-9-]+)");

    private static @Nullable Demo done;

    private final Platform platform;
    private final JsonNode figures;
    private final String output;
    private final List<Received> received;

    private Demo(Platform platform) {
        this.platform = platform;
        try {
            var file = Files.createTempFile("convoke-demo", ".json");
            output = platform.succeed(Duration.ofMinutes(5), "demo", "--json", file.toString());
            figures = platform.json(Files.readString(file));
            received = platform.mail().received();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized Demo done(Platform platform) {
        if (done == null) {
            done = new Demo(platform);
        }
        return done;
    }

    /** What {@code --json} wrote. */
    JsonNode figures() {
        return figures;
    }

    /** What it printed. */
    String output() {
        return output;
    }

    /** The messages that it sent, as the mail server kept them. */
    List<Received> received() {
        return received;
    }

    /** The id of the session that the demo says where to look at; other tests make sessions of their own beside it. */
    String session() {
        var address = PROGRAMME.matcher(output);
        if (!address.find()) {
            throw new IllegalStateException("The demo did not say where its programme is:\n" + output);
        }
        return platform.anonymous()
                .get("agenda", "/sessions/" + address.group(1))
                .expect(200)
                .json()
                .get("id")
                .asText();
    }

    /** The id of the newest notice of the session. */
    String notice() {
        var notices = notices();
        return notices.get(notices.size() - 1).get("id").asText();
    }

    JsonNode notices() {
        return platform.as("secretariat")
                .get("notification", "/sessions/" + session() + "/notices")
                .expect(200)
                .json();
    }

    /** The id of a participant by its code. */
    String participant(String code) {
        return platform.as("secretariat")
                .get("registration", "/participants/" + code)
                .expect(200)
                .json()
                .get("id")
                .asText();
    }
}
