package org.convoke.agenda.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.events.EventJson;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.jspecify.annotations.Nullable;

/** Writes the meetings and items of a programme as a table that a spreadsheet opens: UTF-8 with a byte order mark. */
final class CsvExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Column.Named> columns;

    private CsvExport(List<Column.Named> columns) {
        this.columns = columns;
    }

    static byte[] write(Programme programme) {
        var export = new CsvExport(columns(languages(programme)));
        var out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(export.columns.stream().map(CsvExport::header).toList());
            for (var meeting : programme.meetings()) {
                var items = meeting.items();
                if (items.isEmpty()) {
                    csv.writeRecord(export.row(meeting, null));
                }
                items.forEach(item -> csv.writeRecord(export.row(meeting, item)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The languages that a programme has texts in, English first. */
    private static List<String> languages(Programme programme) {
        var languages = new TreeSet<String>();
        EventJson.mapper()
                .valueToTree(programme.meetings())
                .findValues("texts")
                .forEach(texts -> texts.fieldNames().forEachRemaining(languages::add));
        languages.remove(Column.LANGUAGE);
        return Stream.concat(Stream.of(Column.LANGUAGE), languages.stream()).toList();
    }

    private static List<Column.Named> columns(List<String> languages) {
        return Stream.of(Column.values())
                .flatMap(column -> column.isText()
                        ? languages.stream().map(language -> new Column.Named(column, language))
                        : Stream.of(new Column.Named(column, Column.LANGUAGE)))
                .toList();
    }

    private static String header(Column.Named named) {
        return named.column().isText()
                ? named.column().header(named.language())
                : named.column().header();
    }

    private List<String> row(Meeting meeting, @Nullable AgendaItem item) {
        var cells = new ArrayList<String>();
        for (var named : columns) {
            var cell = named.column().isOfMeeting() ? cell(meeting, named) : item == null ? "" : cell(item, named);
            cells.add(FormulaGuard.guarded(cell));
        }
        return cells;
    }

    private static String cell(Meeting meeting, Column.Named named) {
        return switch (named.column()) {
            case DATE -> meeting.date().toString();
            case MEETING -> in(meeting.title(), named);
            case MEETING_ID -> meeting.id().toString();
            case MEETING_START -> time(meeting.start().expected());
            case MEETING_AFTER -> after(meeting.start());
            case MEETING_END -> time(meeting.end());
            case MEETING_ROOM -> in(meeting.room(), named);
            case AUDIENCE -> word(meeting.audience());
            case MEETING_VISIBILITY -> word(meeting.visibility());
            case WEBCAST -> Optional.ofNullable(meeting.webcast()).orElse("");
            case TRACK -> in(meeting.track(), named);
            case INTERPRETATION -> String.join(", ", meeting.interpretation());
            default -> throw new IllegalStateException(named.column() + " is not of a meeting");
        };
    }

    private static String cell(AgendaItem item, Column.Named named) {
        return switch (named.column()) {
            case ID -> item.id().toString();
            case NUMBER -> Optional.ofNullable(item.number()).orElse("");
            case KIND -> word(item.kind());
            case TITLE -> in(item.title(), named);
            case DESCRIPTION -> in(item.description(), named);
            case START -> time(item.start().expected());
            case AFTER -> after(item.start());
            case END -> time(item.end());
            case ROOM -> in(item.room(), named);
            case VISIBILITY -> word(item.visibility());
            case MODERATORS -> PeopleCell.write(item.moderators());
            case PANELLISTS -> PeopleCell.write(item.panellists());
            case SPEAKING_TIMES ->
                item.speakingTimes().stream()
                        .map(time -> word(time.speaker()) + " " + time.seconds())
                        .collect(Collectors.joining("; "));
            default -> throw new IllegalStateException(named.column() + " is not of an item");
        };
    }

    private static String in(@Nullable LocalizedText text, Column.Named named) {
        if (text == null) {
            return "";
        }
        var translation = text.texts().get(named.language());
        return translation == null ? "" : translation.text();
    }

    private static String after(Start start) {
        return start instanceof Start.After after ? after.after().toString() : "";
    }

    private static String time(LocalTime time) {
        return time.toString();
    }

    /** A word as JSON has it. */
    private static String word(Enum<?> word) {
        return EventJson.mapper().valueToTree(word).asText();
    }
}
