package org.convoke.notification.bounce;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The IMAP server of this JVM that the service under test reads its bounces from. */
public final class BounceMailbox implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "bounces@convoke.example";

    private static @Nullable GreenMail server;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "convoke.bounce.imap.host", "127.0.0.1",
                "convoke.bounce.imap.port", Integer.toString(server().getImap().getPort()),
                "convoke.bounce.imap.user", ADDRESS,
                "convoke.bounce.imap.password", "secret",
                "convoke.bounce.look-every", "PT0.1S",
                "convoke.bounce.soft-most", "2");
    }

    @Override
    public void stop() {
        // It serves the next application of this JVM, and ends with it.
    }

    private static synchronized GreenMail server() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
            server.start();
            server.setUser(ADDRESS, ADDRESS, "secret");
        }
        return server;
    }

    /** A message has come. */
    static void receive(String message) {
        receive(message.getBytes(StandardCharsets.UTF_8));
    }

    static void receive(byte[] message) {
        try {
            user().deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static GreenMailUser user() {
        return server().getUserManager().getUserByEmail(ADDRESS);
    }
}
