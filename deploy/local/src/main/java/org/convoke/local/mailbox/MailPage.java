package org.convoke.local.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of the mailbox, as HTML. Everything that comes from a message is escaped. */
final class MailPage {

    private static final int ROWS = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private MailPage() {}

    static String list(List<Arrival> arrivals, Optional<String> to) {
        var rows = arrivals.stream().limit(ROWS).map(MailPage::row).collect(Collectors.joining("\n"));
        var shown = arrivals.size() > ROWS ? ", the newest " + ROWS + " shown" : "";
        var whose = to.map(address -> " for <b>" + escape(address) + "</b> (<a href=\"/\">all</a>)")
                .orElse("");
        return page("Mailbox", """
                <h1>What arrived</h1>
                <form><label>Recipient <input name="to" value="%s" placeholder="mission.che@che.example"></label>
                <button>Show</button></form>
                <p>%d messages%s%s</p>
                <table><thead><tr><th>Received</th><th>To</th><th>Subject</th></tr></thead><tbody>
                %s
                </tbody></table>""".formatted(escape(to.orElse("")), arrivals.size(), whose, shown, rows));
    }

    static String message(String id, MimeMessage message) throws MessagingException, IOException {
        var parts = MailParts.of(message);
        var body = new StringBuilder();
        body.append("<p><a href=\"/\">All messages</a> · <a href=\"/messages/")
                .append(path(id))
                .append("/raw\">Source</a></p><h1>")
                .append(escape(decoded(message.getHeader("Subject", null))))
                .append("</h1><dl>");
        for (Header header : Collections.list(message.getAllHeaders())) {
            body.append(
                    "<dt>%s</dt><dd>%s</dd>%n".formatted(escape(header.getName()), escape(decoded(header.getValue()))));
        }
        body.append("</dl>");
        if (!parts.attachments().isEmpty()) {
            body.append("<h2>Attachments</h2><ul>");
            parts.attachments()
                    .forEach(name -> body.append("<li>").append(escape(name)).append("</li>"));
            body.append("</ul>");
        }
        parts.text()
                .ifPresent(text -> body.append("<h2>Plain text</h2><pre dir=\"auto\">")
                        .append(escape(text))
                        .append("</pre>"));
        parts.html()
                .ifPresent(html -> body.append("<h2>HTML</h2><iframe sandbox title=\"The message as HTML\""
                        + " src=\"/messages/" + path(id) + "/html\"></iframe>"));
        return page("Message", body.toString());
    }

    private static String row(Arrival arrival) {
        return "<tr><td>%s</td><td><a href=\"/?to=%s\">%s</a></td><td dir=\"auto\"><a href=\"/messages/%s\">%s</a></td></tr>"
                .formatted(
                        TIME.format(arrival.received()),
                        path(arrival.to()),
                        escape(arrival.to()),
                        path(arrival.id()),
                        escape(arrival.subject().isBlank() ? "(no subject)" : arrival.subject()));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s · Convoke</title>
                <meta name="viewport" content="width=device-width"><style>
                body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1f24}
                table{border-collapse:collapse;width:100%%}td,th{text-align:start;padding:.4rem .8rem .4rem 0;
                border-bottom:1px solid #d8dde3;vertical-align:top}td:first-child{white-space:nowrap}
                dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;font-size:.9rem}
                dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere}
                pre{white-space:pre-wrap;background:#f6f8fa;padding:1rem}
                iframe{width:100%%;height:45rem;border:1px solid #d8dde3}a{color:#0b5394}
                </style></head><body>
                %s
                </body></html>
                """.formatted(title, body);
    }

    private static String decoded(@Nullable String header) {
        if (header == null) {
            return "(no subject)";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    private static String path(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
