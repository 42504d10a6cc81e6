package org.convoke.agenda.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a table; {@code docs/formats} says what stands in each. Those of texts come once for each language, as
 * {@code title_fr}; without a language they are English.
 */
enum Column {
    DATE("date", "meeting.date", Form.WORD),
    MEETING("meeting", "meeting.title", Form.TEXT),
    MEETING_ID("meeting_id", "meeting.id", Form.WORD),
    MEETING_START("meeting_start", "meeting.start", Form.WORD),
    MEETING_AFTER("meeting_after", "meeting.start", Form.WORD),
    MEETING_END("meeting_end", "meeting.end", Form.WORD),
    MEETING_ROOM("meeting_room", "meeting.room", Form.TEXT),
    AUDIENCE("audience", "meeting.audience", Form.WORD),
    MEETING_VISIBILITY("meeting_visibility", "meeting.visibility", Form.WORD),
    WEBCAST("webcast", "meeting.webcast", Form.WORD),
    TRACK("track", "meeting.track", Form.TEXT),
    INTERPRETATION("interpretation", "meeting.interpretation", Form.WORD),
    ID("id", "item.id", Form.WORD),
    NUMBER("number", "item.number", Form.WORD),
    KIND("kind", "item.kind", Form.WORD),
    TITLE("title", "item.title", Form.TEXT),
    DESCRIPTION("description", "item.description", Form.TEXT),
    START("start", "item.start", Form.WORD),
    AFTER("after", "item.start", Form.WORD),
    END("end", "item.end", Form.WORD),
    ROOM("room", "item.room", Form.TEXT),
    VISIBILITY("visibility", "item.visibility", Form.WORD),
    MODERATORS("moderators", "item.moderators", Form.WORD),
    PANELLISTS("panellists", "item.panellists", Form.WORD),
    SPEAKING_TIMES("speaking_times", "item.speakingTimes", Form.WORD);

    /** What a column holds. */
    enum Form {
        WORD,
        TEXT
    }

    /** The language of a text column without one. */
    static final String LANGUAGE = "en";

    private final String header;
    private final String field;
    private final Form form;

    Column(String header, String field, Form form) {
        this.header = header;
        this.field = field;
        this.form = form;
    }

    /** The name of the column; of a text, in English. */
    String header() {
        return header;
    }

    /** The name of a text's column in a language. */
    String header(String language) {
        return header + "_" + language;
    }

    /** What of a meeting or an item it says, as "item.title". */
    String field() {
        return field;
    }

    boolean isText() {
        return form == Form.TEXT;
    }

    /** The code of what is wrong with a cell that is not accepted. */
    String faultIn(String cell) {
        if (cell.isEmpty()) {
            return "missing";
        }
        return switch (this) {
            case DATE -> "date";
            case MEETING_START, MEETING_END, START, END -> "time";
            case MEETING_AFTER, AFTER -> "after";
            case MEETING_ID, ID -> "id";
            case KIND, AUDIENCE, VISIBILITY, MEETING_VISIBILITY -> "choice-" + header.replace("meeting_", "");
            case INTERPRETATION -> "interpretation";
            case SPEAKING_TIMES -> "speaking-times";
            case MODERATORS, PANELLISTS -> "people";
            case MEETING, MEETING_ROOM, TRACK, TITLE, DESCRIPTION, ROOM, WEBCAST, NUMBER -> "text";
        };
    }

    boolean isOfMeeting() {
        return field.startsWith("meeting.");
    }

    /** A column of a file. */
    record Named(Column column, String language) {
        /** The field that it says, with the language of a text. */
        String says() {
            return column.isText() ? column.field + "." + language : column.field;
        }
    }

    /** The column of that name; "title_zh-hant" is the title in zh-Hant, whatever the case. */
    static Optional<Named> named(String header) {
        var whole = Stream.of(values())
                .filter(column -> column.header.equals(header))
                .findFirst();
        if (whole.isPresent()) {
            return whole.map(column -> new Named(column, LANGUAGE));
        }
        return Stream.of(values())
                .filter(Column::isText)
                .filter(column -> header.matches(column.header + "_[a-z]{2,3}(-[a-z0-9]{2,8})*"))
                .map(column -> new Named(column, tag(header.substring(column.header.length() + 1))))
                .findFirst();
    }

    private static String tag(String language) {
        return Locale.forLanguageTag(language).toLanguageTag();
    }
}
