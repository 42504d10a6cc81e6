package org.convoke.web.notice;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.convoke.web.services.Notification.Message;

/** A message as its reader has it before them. */
public final class AsSent {

    /**
     * The styles of a mail stand in its elements. It is shown as a page of its own that can run nothing, load nothing and
     * send nothing; its links open in a new tab.
     */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups"
                    + " allow-popups-to-escape-sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private AsSent() {}

    /** How it looks. */
    public static Response page(Message message) {
        return Response.ok(message.html())
                .header("Content-Security-Policy", MAIL_POLICY)
                .build();
    }

    /** The lines of its plain text, with the spaces that they begin with. */
    public static List<String> lines(Message message) {
        return message.text().lines().map(AsSent::indented).toList();
    }

    /** A browser would drop the spaces that a line begins with. */
    private static String indented(String line) {
        var text = line.stripLeading();
        return "\u00a0".repeat(line.length() - text.length()) + text;
    }
}
