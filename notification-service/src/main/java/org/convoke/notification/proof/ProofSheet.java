package org.convoke.notification.proof;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.convoke.events.EventJson;
import org.convoke.notification.email.MailIdentity;
import org.jspecify.annotations.Nullable;

/** Lays a report out as XSL-FO: what is on which page is decided by whoever sets it. */
final class ProofSheet {

    private static final String XML = "text/xml";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    /** XML can not hold these, whoever sent them. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Where a long word may be broken. */
    private static final Pattern BREAKABLE = Pattern.compile("(?<=[@.\\-_/:;,=])(?=\\S)|(?<=\\G\\S{24})(?=\\S)");

    private static final ArabicShaping ARABIC =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL);

    private final Engine engine;

    ProofSheet() {
        engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(XML)))
                .strictRendering(true)
                .build();
        engine.putTemplate("report.fo", engine.parse(read(), Variant.forContentType(XML), "report.fo"));
    }

    /** A name and what it is. */
    record Pair(String name, String value) {}

    /** A row of the table; the first of a participant bears its name. */
    record Line(
            String state,
            String name,
            List<String> outcome,
            List<String> mailbox,
            List<String> accepted,
            List<String> server) {}

    String write(DeliveryProof proof, String language, SignedFile table, MailIdentity us) {
        return engine.getTemplate("report.fo")
                .data("title", shown("Delivery report: " + subject(proof)))
                .data("session", shown(proof.title()))
                .data(
                        "of",
                        proof.of() == null
                                ? ""
                                : shown(proof.participants().getFirst().name()))
                .data("about", about(proof))
                .data("totals", totals(proof.totals()))
                .data("lines", lines(proof, language))
                .data("seal", seal(table, us))
                .render();
    }

    private static String subject(DeliveryProof proof) {
        return switch (proof.kind()) {
            case INVITATION -> "invitation";
            case PROGRAMME, CHANGE ->
                "notice of " + Objects.requireNonNull(proof.revision()).symbol();
            case ANNOUNCEMENT -> "announcement “" + Objects.requireNonNull(proof.subject()) + "”";
        };
    }

    private static List<Pair> about(DeliveryProof proof) {
        var about = new ArrayList<Pair>();
        about.add(new Pair("Notice", proof.notice().toString()));
        if (proof.revision() != null) {
            about.add(new Pair("Revision", proof.revision().symbol()));
            about.add(new Pair("SHA-256 of its programme", proof.revision().contentHash()));
        }
        about.add(new Pair("Published or first invited", both(proof.noticedAt(), proof)));
        about.add(new Pair("As the ledger stood at", both(proof.asOf(), proof)));
        about.add(new Pair("Times", "UTC, then those of the venue (" + proof.zone() + ")"));
        return about;
    }

    private static List<Pair> totals(DeliveryProof.Totals totals) {
        return List.of(
                new Pair("Invited", String.valueOf(totals.invited())),
                new Pair("Told", String.valueOf(totals.told())),
                new Pair("Waiting", String.valueOf(totals.waiting())),
                new Pair("Not reached", String.valueOf(totals.notReached())),
                new Pair("Acknowledged", String.valueOf(totals.acknowledged())),
                new Pair("Mailboxes accepted", totals.accepted() + " of " + totals.mailboxes()));
    }

    private static List<Line> lines(DeliveryProof proof, String language) {
        var lines = new ArrayList<Line>();
        for (var participant : proof.participants()) {
            if (participant.messages().isEmpty()) {
                lines.add(line(proof, participant, null, language, true));
            }
            for (var message : participant.messages()) {
                var first = message.equals(participant.messages().getFirst());
                lines.add(line(proof, participant, message, language, first));
            }
        }
        return lines;
    }

    private static Line line(
            DeliveryProof proof, Proven participant, Proven.@Nullable Sent message, String language, boolean first) {
        var own = participant.name(language);
        return new Line(
                shown(participant.name()),
                own.equals(participant.name()) ? "" : shown(own),
                first ? outcome(proof, participant) : List.of(),
                message == null ? List.of("no mailbox") : mailbox(message),
                message == null ? List.of() : accepted(proof, message),
                message == null ? List.of() : server(message));
    }

    private static List<String> outcome(DeliveryProof proof, Proven participant) {
        var outcome = new ArrayList<String>();
        outcome.add(word(participant.outcome()) + (participant.reason() == null ? "" : ": " + participant.reason()));
        if (participant.toldAt() != null) {
            outcome.addAll(times(participant.toldAt(), proof));
        }
        return outcome;
    }

    private static List<String> mailbox(Proven.Sent message) {
        return List.of(
                shown(message.address()),
                word(message.station()) + (message.primary() ? ", " : " (copy), ") + message.language(),
                "Message-ID " + shown(message.messageId()));
    }

    private static List<String> accepted(DeliveryProof proof, Proven.Sent message) {
        var accepted = new ArrayList<String>();
        accepted.add(word(message.state()));
        if (message.acceptedAt() != null) {
            accepted.addAll(times(message.acceptedAt(), proof));
        }
        if (message.acknowledgedAt() != null) {
            accepted.add("acknowledged "
                    + (message.acknowledgedBy() == null ? "" : "by " + shown(message.acknowledgedBy())));
            accepted.addAll(times(message.acknowledgedAt(), proof));
        }
        return accepted;
    }

    private static List<String> server(Proven.Sent message) {
        var server = new ArrayList<String>();
        if (message.server() != null) {
            server.add(shown(message.server()));
        }
        server.add(shown(message.answer()));
        if (message.revision() != null) {
            server.add("tells " + shown(message.revision().symbol()) + ", SHA-256 "
                    + shown(message.revision().contentHash()));
        }
        return server;
    }

    private static List<Pair> seal(SignedFile table, MailIdentity us) {
        return List.of(
                new Pair("SHA-256 of the table (CSV)", shown(table.sha256())),
                new Pair("Key", shown(table.signature().keyId())),
                new Pair(
                        "Signature (Ed25519, base64url)",
                        shown(table.signature().value())),
                new Pair("Public keys", us.webUrl() + "/.well-known/convoke-keys.json"));
    }

    private static List<String> times(Instant at, DeliveryProof proof) {
        return List.of(utc(at), atVenue(at, proof));
    }

    private static String both(Instant at, DeliveryProof proof) {
        return utc(at) + "; " + atVenue(at, proof);
    }

    private static String utc(Instant at) {
        return TIME.format(at.atZone(ZoneOffset.UTC)) + " UTC";
    }

    private static String atVenue(Instant at, DeliveryProof proof) {
        var there = at.atZone(ZoneId.of(proof.zone()));
        return TIME.format(there) + " " + (there.getOffset().equals(ZoneOffset.UTC) ? "+00:00" : there.getOffset());
    }

    /** Whatever somebody typed or a server said, as a line that XML can hold and a narrow column can break. */
    private static String shown(String text) {
        var line = NOT_IN_XML.matcher(text).replaceAll("\uFFFD").replaceAll("\\s+", " ");
        return BREAKABLE.matcher(joined(line)).replaceAll("\u200B");
    }

    /** Arabic letters in the forms in which they join: what sets the document would leave them apart with this font. */
    private static String joined(String line) {
        try {
            return ARABIC.shape(line);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("letters are shaped, and nothing else is asked for", e);
        }
    }

    private static String word(Enum<?> word) {
        return EventJson.mapper().valueToTree(word).asText().replace('-', ' ');
    }

    private static String read() {
        try (var in =
                Objects.requireNonNull(ProofSheet.class.getResourceAsStream("report.fo"), "report.fo is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
