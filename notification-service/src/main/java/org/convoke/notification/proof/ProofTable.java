package org.convoke.notification.proof;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoke.events.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table that a spreadsheet opens: UTF-8 with a byte order mark, without which spreadsheets take names for
 * another encoding. A row per message, one for a participant without any, then the totals.
 */
final class ProofTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "row",
            "state",
            "name_en",
            "name",
            "outcome",
            "reason",
            "told_at_utc",
            "mailbox",
            "duty_station",
            "copy",
            "language",
            "delivery",
            "accepted_at_utc",
            "accepted_at_venue",
            "server",
            "reply_code",
            "enhanced_code",
            "words",
            "message_id",
            "attempts",
            "possible_repeats",
            "revision",
            "revision_sha256",
            "acknowledged_at_utc",
            "acknowledged_by",
            "total",
            "notice",
            "as_of_utc");

    /** A spreadsheet would take such a cell for a formula, and may run it. */
    private static final Pattern LIKE_A_FORMULA =
            Pattern.compile("[\\s']*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private final DeliveryProof proof;
    private final String language;
    private final ZoneId zone;

    private ProofTable(DeliveryProof proof, String language) {
        this.proof = proof;
        this.language = language;
        this.zone = ZoneId.of(proof.zone());
    }

    /** @param language of the names beside the English ones */
    static byte[] write(DeliveryProof proof, String language) {
        var table = new ProofTable(proof, language);
        var out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(COLUMNS);
            for (var participant : proof.participants()) {
                table.rows(participant).forEach(csv::writeRecord);
            }
            table.totals().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<List<String>> rows(Proven participant) {
        return participant.messages().isEmpty()
                ? List.of(row(participant, null))
                : participant.messages().stream()
                        .map(message -> row(participant, message))
                        .toList();
    }

    private List<String> row(Proven participant, Proven.@Nullable Sent message) {
        var cells = new Cells();
        cells.put("row", "state");
        cells.put("state", participant.code());
        cells.put("name_en", participant.name());
        cells.put("name", participant.name(language));
        cells.put("outcome", word(participant.outcome()));
        cells.put("reason", participant.reason());
        cells.put("told_at_utc", participant.toldAt());
        if (message != null) {
            cells.put("mailbox", message.address());
            cells.put("duty_station", word(message.station()));
            cells.put("copy", message.primary() ? "no" : "yes");
            cells.put("language", message.language());
            cells.put("delivery", word(message.state()));
            cells.put("accepted_at_utc", message.acceptedAt());
            cells.put("accepted_at_venue", atVenue(message.acceptedAt()));
            cells.put("server", message.server());
            cells.put("reply_code", message.code());
            cells.put("enhanced_code", message.enhanced());
            cells.put("words", message.words());
            cells.put("message_id", message.messageId());
            cells.put("attempts", message.attempts());
            cells.put("possible_repeats", message.possibleRepeats());
            cells.put("acknowledged_at_utc", message.acknowledgedAt());
            cells.put("acknowledged_by", message.acknowledgedBy());
        }
        var revision = message == null ? proof.revision() : message.revision();
        if (revision != null) {
            cells.put("revision", revision.symbol());
            cells.put("revision_sha256", revision.contentHash());
        }
        return cells.inOrder();
    }

    private List<List<String>> totals() {
        var rows = new ArrayList<List<String>>();
        EventJson.mapper().valueToTree(proof.totals()).properties().forEach(total -> {
            var cells = new Cells();
            cells.put("row", "total");
            cells.put("outcome", total.getKey().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            cells.put("total", total.getValue().asInt());
            rows.add(cells.inOrder());
        });
        return rows;
    }

    private @Nullable String atVenue(@Nullable Instant at) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /** A word as JSON has it. */
    private static String word(Enum<?> word) {
        return EventJson.mapper().valueToTree(word).asText();
    }

    /** The cells of one row by their columns. */
    private final class Cells {

        private final Map<String, String> values = new HashMap<>();

        void put(String column, @Nullable Object value) {
            values.put(column, value == null ? "" : value.toString());
        }

        List<String> inOrder() {
            put("notice", proof.notice());
            put("as_of_utc", proof.asOf());
            var cells = new ArrayList<String>();
            COLUMNS.forEach(column -> cells.add(guarded(values.getOrDefault(column, ""))));
            return cells;
        }

        private static String guarded(String cell) {
            return LIKE_A_FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        }
    }
}
