package org.convoke.agenda.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Venue;
import org.jspecify.annotations.Nullable;

/**
 * Says a text of the programme in another language, or no longer, and notes who translated it. It is about the item, the meeting or the deadline that is
 * named; about the session where none is.
 *
 * @param text which text
 * @param language a BCP 47 tag that is not the source's
 * @param words none where the text is no longer said in that language
 */
record Translate(
        @Nullable ItemId item,
        @Nullable MeetingId meeting,
        @Nullable DeadlineId deadline,
        Text text,
        String language,
        @Nullable String words)
        implements Command {

    /** The texts that can be translated; which of them there is depends on what it is about. */
    enum Text {
        @JsonProperty("title")
        TITLE,
        @JsonProperty("theme")
        THEME,
        @JsonProperty("description")
        DESCRIPTION,
        @JsonProperty("room")
        ROOM,
        @JsonProperty("track")
        TRACK,
        @JsonProperty("venue-name")
        VENUE_NAME,
        @JsonProperty("venue-city")
        VENUE_CITY
    }

    @Override
    public Programme on(Programme programme, String by) {
        if (Stream.of(item, meeting, deadline).filter(id -> id != null).count() > 1) {
            throw new Unfit("", "must name an item, a meeting or a deadline, or none for the session");
        }
        if (item != null) {
            return Parts.item(programme, item, i -> switch (text) {
                case TITLE -> i.titled(said(i.title(), by));
                case DESCRIPTION -> i.described(said(i.description(), by));
                case ROOM -> i.inRoom(said(i.room(), by));
                case THEME, TRACK, VENUE_NAME, VENUE_CITY -> throw no("title, description, room");
            });
        }
        if (meeting != null) {
            return Parts.meeting(programme, meeting, m -> switch (text) {
                case TITLE -> m.with(fields -> fields.title = said(m.title(), by));
                case ROOM -> m.with(fields -> fields.room = said(m.room(), by));
                case TRACK -> m.with(fields -> fields.track = said(m.track(), by));
                case DESCRIPTION, THEME, VENUE_NAME, VENUE_CITY -> throw no("title, room, track");
            });
        }
        if (deadline != null) {
            return Parts.deadline(programme, deadline, d -> switch (text) {
                case TITLE -> Parts.titled(d, said(d.title(), by));
                case DESCRIPTION, ROOM, TRACK, THEME, VENUE_NAME, VENUE_CITY -> throw no("title");
            });
        }
        var venue = programme.venue();
        return switch (text) {
            case TITLE -> programme.with(p -> p.title = said(p.title, by));
            case THEME -> programme.with(p -> p.theme = said(p.theme, by));
            case VENUE_NAME ->
                programme.with(p -> p.venue = new Venue(said(venue.name(), by), venue.city(), venue.zone()));
            case VENUE_CITY ->
                programme.with(p -> p.venue = new Venue(venue.name(), said(venue.city(), by), venue.zone()));
            case DESCRIPTION, ROOM, TRACK -> throw no("title, theme, venue-name, venue-city");
        };
    }

    private LocalizedText said(@Nullable LocalizedText was, String by) {
        if (was == null) {
            throw new Unfit("/text", "must be a text that there is; nothing is written there yet");
        }
        if (language.equals(was.source())) {
            throw new Unfit("/language", "must not be that of the source; a retitling says the source anew");
        }
        if (words == null || words.isBlank()) {
            var others = new TreeMap<>(was.texts());
            others.remove(language);
            return new LocalizedText(was.source(), others);
        }
        return was.with(language, words, by);
    }

    private static Unfit no(String there) {
        return new Unfit("/text", "must be one of " + there);
    }
}
