package org.convoke.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;
import org.convoke.local.smtp.FaultySmtpServer;
import org.jspecify.annotations.Nullable;

/** The mail server of this JVM that the service under test hands its mail to. */
public final class MailRelay implements QuarkusTestResourceLifecycleManager {

    /** How many deliveries a sender leases at once; the service has four senders. */
    public static final int CLAIM = 5;

    /** What the service waits, more or less a fifth, before it tries a delivery for the second time. */
    public static final Duration FIRST_RETRY = Duration.ofMillis(200);

    private static @Nullable FaultySmtpServer server;
    private static int port;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "convoke.smtp.port", Integer.toString(server().port()),
                "convoke.smtp.answers-within", "PT5S",
                "convoke.smtp.ends-within", "PT15S",
                "convoke.mail.claim", Integer.toString(CLAIM),
                "convoke.mail.first-retry", FIRST_RETRY.toString(),
                "convoke.mail.longest-retry", "PT2S",
                "convoke.mail.takeover-every", "PT0.5S",
                "convoke.notices.gather", "PT0.2S");
    }

    @Override
    public void stop() {
        // It serves the next application of this JVM, and ends with it.
    }

    /** From now on nobody listens at the port; what was received is forgotten. */
    public static synchronized void goAway() {
        port = server().port();
        server().close();
    }

    /** Somebody listens again. */
    public static synchronized void comeBack() {
        server = FaultySmtpServer.start(port);
    }

    /** To be told to misbehave, and asked what it got. */
    public static synchronized FaultySmtpServer server() {
        if (server == null) {
            server = FaultySmtpServer.start();
        }
        return server;
    }
}
