package org.convoke.agenda.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes meetings with their items of the rows of a table, as a JSON file would have them: a row is an item; rows of one
 * meeting id, or else of one day, meeting title and meeting room, are one meeting.
 */
final class CsvRows {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern SHORT_TIME = Pattern.compile("\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern SPEAKING_TIME = Pattern.compile("([a-z-]+)[ =:]+(\\d{1,6})\\s*s?");

    private final Map<String, Column.Named> columns;
    private final List<RowFault> faults;
    private final ArrayNode meetings = JSON.arrayNode();
    private final Map<String, Open> open = new HashMap<>();
    private final Map<String, CsvTable.Row> rows = new HashMap<>();

    /**
     * A meeting to which rows are still added.
     *
     * @param at its place
     * @param first the row that began it
     */
    private record Open(ObjectNode meeting, ArrayNode items, String at, CsvTable.Row first) {}

    /** @param columns those of the file that are known, by their names in it */
    CsvRows(Map<String, Column.Named> columns, List<RowFault> faults) {
        this.columns = columns;
        this.faults = faults;
    }

    /** The meetings of the rows. */
    ArrayNode meetings(List<CsvTable.Row> table) {
        table.forEach(this::row);
        meetings.forEach(meeting -> spanned((ObjectNode) meeting));
        return meetings;
    }

    /** The row that a meeting or an item is in, by its place among the meetings; of a meeting, its first. */
    Map<String, CsvTable.Row> rows() {
        return rows;
    }

    private void row(CsvTable.Row row) {
        var in = open.computeIfAbsent(nameOfMeeting(row), name -> begun(row));
        said(row, true).properties().forEach(field -> add(in, field.getKey(), field.getValue(), row));
        var item = said(row, false);
        if (item.has("kind") || item.has("start") || item.has("title")) { // else a meeting of which no items are known
            rows.put("%s/items/%d".formatted(in.at(), in.items().size()), row);
            in.items().add(item);
        }
    }

    private String nameOfMeeting(CsvTable.Row row) {
        var id = row.cell("meeting_id");
        return id.isEmpty() ? row.cell("date") + cells(Column.MEETING, row) + cells(Column.MEETING_ROOM, row) : id;
    }

    private List<String> cells(Column column, CsvTable.Row row) {
        return columns.entrySet().stream()
                .filter(named -> named.getValue().column() == column)
                .map(named -> row.cell(named.getKey()))
                .toList();
    }

    private Open begun(CsvTable.Row row) {
        var at = "/meetings/" + meetings.size();
        var meeting = meetings.addObject();
        var begun = new Open(meeting, meeting.putArray("items"), at, row);
        if (columns.values().stream().noneMatch(named -> named.column() == Column.MEETING)) {
            meeting.put("title", "Meeting");
        }
        rows.put(at, row);
        return begun;
    }

    /** Adds what a row says of its meeting; where an earlier row says otherwise, it is a fault. */
    private void add(Open in, String field, JsonNode says, CsvTable.Row row) {
        var before = in.meeting().get(field);
        if (before == null) {
            in.meeting().set(field, says);
        } else if (!before.equals(says)) {
            columns.entrySet().stream()
                    .filter(named -> named.getValue().column().field().equals("meeting." + field))
                    .filter(named -> !row.cell(named.getKey()).equals(in.first().cell(named.getKey())))
                    .findFirst()
                    .ifPresent(named -> faults.add(new RowFault(
                            row.number(),
                            named.getKey(),
                            "says otherwise than row %d of the same meeting"
                                    .formatted(in.first().number()),
                            "meeting-otherwise",
                            Map.of("other", in.first().number()))));
        }
    }

    /** What a row says of its meeting, or of its item. */
    private ObjectNode said(CsvTable.Row row, boolean ofMeeting) {
        var thing = JSON.objectNode();
        columns.forEach((name, named) -> {
            var cell = row.cell(name);
            if (named.column().isOfMeeting() == ofMeeting && !cell.isEmpty()) {
                put(thing, named, name, cell, row);
            }
        });
        return thing;
    }

    private void put(ObjectNode thing, Column.Named named, String name, String cell, CsvTable.Row row) {
        var column = named.column();
        var field = column.field().substring(column.field().indexOf('.') + 1);
        switch (column) {
            case MEETING, MEETING_ROOM, TRACK, TITLE, DESCRIPTION, ROOM ->
                object(thing, field).put(named.language(), cell);
            case MEETING_START, START -> {
                var start = object(thing, field);
                start.put(start.has("after") ? "estimate" : "at", time(cell));
            }
            case MEETING_AFTER, AFTER -> {
                var start = object(thing, field);
                var at = start.remove("at");
                if (at != null) {
                    start.set("estimate", at);
                }
                start.put("after", cell);
            }
            case MEETING_END, END -> thing.put(field, time(cell));
            case KIND, AUDIENCE, VISIBILITY, MEETING_VISIBILITY ->
                thing.put(field, cell.toLowerCase(Locale.ROOT).replace(' ', '-'));
            case INTERPRETATION -> {
                var languages = thing.putArray(field);
                Stream.of(cell.split("[,; |]+", -1))
                        .filter(tag -> !tag.isEmpty())
                        .forEach(languages::add);
            }
            case MODERATORS, PANELLISTS -> thing.set(field, PeopleCell.read(cell));
            case SPEAKING_TIMES -> speakingTimes(thing.putArray(field), name, cell, row);
            case DATE, MEETING_ID, WEBCAST, ID, NUMBER -> thing.put(field, cell);
        }
    }

    private static ObjectNode object(ObjectNode thing, String field) {
        return thing.get(field) instanceof ObjectNode there ? there : thing.putObject(field);
    }

    /** Spreadsheets write 9:30 for what is read as 09:30. */
    private static String time(String cell) {
        return SHORT_TIME.matcher(cell).matches() ? "0" + cell : cell;
    }

    private void speakingTimes(ArrayNode times, String name, String cell, CsvTable.Row row) {
        for (var part : cell.toLowerCase(Locale.ROOT).split("[,;|]", -1)) {
            var time = SPEAKING_TIME.matcher(part.strip());
            if (time.matches()) {
                times.addObject().put("speaker", time.group(1)).put("seconds", Integer.parseInt(time.group(2)));
            } else {
                faults.add(new RowFault(
                        row.number(),
                        name,
                        "speaking-times",
                        "must be kinds of speaker with seconds, as group-of-states 300; state 180"));
            }
        }
    }

    /** A meeting that does not say when begins with its first item and ends with its last. */
    private static void spanned(ObjectNode meeting) {
        var starts = new ArrayList<String>();
        var ends = new ArrayList<String>();
        meeting.path("items").forEach(item -> {
            var start = item.path("start");
            starts.add(start.path("at").asText(start.path("estimate").asText()));
            ends.add(item.path("end").asText());
        });
        if (!meeting.has("start")) {
            starts.stream()
                    .filter(time -> !time.isEmpty())
                    .min(String::compareTo)
                    .ifPresent(first -> meeting.putObject("start").put("at", first));
        }
        if (!meeting.has("end")) {
            ends.stream()
                    .filter(time -> !time.isEmpty())
                    .max(String::compareTo)
                    .ifPresent(last -> meeting.put("end", last));
        }
    }
}
