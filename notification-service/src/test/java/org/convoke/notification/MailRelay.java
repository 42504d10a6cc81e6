package org.convoke.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.convoke.servicetests.smtp.FaultySmtpServer;
import org.jspecify.annotations.Nullable;

/** The mail server of this JVM that the service under test hands its mail to. */
public final class MailRelay implements QuarkusTestResourceLifecycleManager {

    private static @Nullable FaultySmtpServer server;

    @Override
    public Map<String, String> start() {
        return Map.of("convoke.smtp.port", Integer.toString(server().port()));
    }

    @Override
    public void stop() {
        // It serves the next application of this JVM, and ends with it.
    }

    /** To be told to misbehave, and asked what it got. */
    public static synchronized FaultySmtpServer server() {
        if (server == null) {
            server = FaultySmtpServer.start();
        }
        return server;
    }
}
