package org.convoke.agenda.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.Document;
import org.convoke.programme.ItemId;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Start;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the table of a meeting: its items in their order with the documents of each, and the documents of the meeting.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderOfTheDay(
        MeetingId meeting,
        LocalizedText title,
        LocalDate date,
        Start start,
        LocalTime end,
        @Nullable LocalizedText room,
        Audience audience,
        List<Entry> items,
        List<Paper> documents) {

    /** An item of the meeting. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            ItemId item,
            @Nullable String number,
            ItemKind kind,
            LocalizedText title,
            Start start,
            LocalTime end,
            List<Paper> documents) {}

    /**
     * A document by its symbol.
     *
     * @param languages where to read it, by language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Paper(@Nullable String symbol, LocalizedText title, int version, Map<String, String> languages) {}

    /**
     * @param meeting as the reader may know it
     * @param known the documents of the session that the reader may know of
     */
    static OrderOfTheDay of(Meeting meeting, List<SessionDocument> known, Addresses addresses) {
        return new OrderOfTheDay(
                meeting.id(),
                meeting.title().withoutTranslators(),
                meeting.date(),
                meeting.start(),
                meeting.end(),
                meeting.room() == null ? null : meeting.room().withoutTranslators(),
                meeting.audience(),
                meeting.items().stream()
                        .map(item -> entry(item, known, addresses))
                        .toList(),
                known.stream()
                        .filter(document -> meeting.id().equals(document.about().meeting()))
                        .flatMap(document -> paper(document, addresses))
                        .toList());
    }

    private static Entry entry(AgendaItem item, List<SessionDocument> known, Addresses addresses) {
        var elsewhere = item.documents().stream()
                .filter(document -> !Addresses.isOfAny(document.address()))
                .map(OrderOfTheDay::paper);
        var here = known.stream()
                .filter(document -> item.id().equals(document.about().item()))
                .flatMap(document -> paper(document, addresses));
        return new Entry(
                item.id(),
                item.number(),
                item.kind(),
                item.title().withoutTranslators(),
                item.start(),
                item.end(),
                Stream.concat(here, elsewhere).toList());
    }

    private static Paper paper(Document document) {
        var languages = new TreeMap<>(document.languages());
        languages.put(document.title().source(), document.address());
        return new Paper(
                document.symbol(),
                document.title().withoutTranslators(),
                Objects.requireNonNullElse(document.version(), 1),
                languages);
    }

    /** In the version that holds; nothing where none is given out. */
    private static Stream<Paper> paper(SessionDocument document, Addresses addresses) {
        var symbol = document.about().symbol();
        return document.current().stream().map(version -> {
            var languages = new TreeMap<String, String>();
            version.files()
                    .forEach(file ->
                            languages.put(file.language(), addresses.of(document.id(), version.number(), file)));
            return new Paper(
                    symbol == null ? null : symbol.text(),
                    document.about().title().withoutTranslators(),
                    version.number(),
                    languages);
        });
    }
}
