package org.convoke.agenda.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convoke.events.EventJson;
import org.convoke.kit.intake.BodyRule;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;

/**
 * Reads a calendar file into a programme. An event under a UID of ours moves, renames or cancels the meeting, item or
 * deadline of that id; another one is a new item of the meeting that it lies within, else a new meeting; one of whole days
 * is a deadline. What the file does not hold stays as it is.
 */
final class CalendarImport {

    private static final String KIND = "side-event";

    private final Programme current;
    private final ObjectNode programme;
    private final List<Fault> faults = new ArrayList<>();

    private CalendarImport(Programme current) {
        this.current = current;
        this.programme = EventJson.mapper().valueToTree(current);
    }

    /** @throws Problem with everything that is wrong */
    static Arriving read(byte[] file, Programme current, List<BodyRule> rules) {
        return new CalendarImport(current).arriving(file, rules);
    }

    private Arriving arriving(byte[] file, List<BodyRule> rules) {
        CalendarEvent.read(file, current.venue().zone(), faults).forEach(this::place);
        if (!faults.isEmpty()) {
            throw Pointers.refused(faults);
        }
        try {
            return Arriving.of(new Sent(programme, Column.LANGUAGE, Extent.WHOLE), rules);
        } catch (Arriving.Faulty faulty) {
            throw Pointers.refused(faulty.faults());
        }
    }

    private void place(CalendarEvent event) {
        int at = event.uid().indexOf('@');
        var id = at < 0 ? event.uid() : event.uid().substring(0, at);
        if (event.end() == null) {
            deadline(event, id);
            return;
        }
        for (var meeting : meetings()) {
            if (named(meeting, id)) {
                meeting(event, (ObjectNode) meeting);
                return;
            }
            for (var item : meeting.withArrayProperty("items")) {
                if (named(item, id)) {
                    item(event, meeting, (ObjectNode) item);
                    return;
                }
            }
        }
        if (!event.cancelled()) {
            added(event, event.end());
        }
    }

    private static boolean named(JsonNode thing, String id) {
        return thing.path("id").asText().equals(id);
    }

    private List<ObjectNode> meetings() {
        var meetings = new ArrayList<ObjectNode>();
        programme.withArrayProperty("meetings").forEach(meeting -> meetings.add((ObjectNode) meeting));
        return meetings;
    }

    private void deadline(CalendarEvent event, String id) {
        var deadlines = programme.withArrayProperty("deadlines");
        for (var deadline : deadlines) {
            if (named(deadline, id)) {
                if (event.cancelled()) {
                    remove(deadlines, deadline);
                } else {
                    title((ObjectNode) deadline, event);
                    ((ObjectNode) deadline)
                            .put("day", event.start().toLocalDate().toString());
                }
                return;
            }
        }
        if (!event.cancelled()) {
            var deadline = deadlines.addObject().put("kind", "other").put("title", event.title());
            deadline.put("day", event.start().toLocalDate().toString());
        }
    }

    private void meeting(CalendarEvent event, ObjectNode meeting) {
        if (event.cancelled()) {
            remove(programme.withArrayProperty("meetings"), meeting);
            return;
        }
        title(meeting, event);
        meeting.put("date", event.start().toLocalDate().toString());
        times(meeting, event);
        room(event).filter(room -> !says(meeting.path("room"), room)).ifPresent(room -> meeting.put("room", room));
    }

    private void item(CalendarEvent event, ObjectNode in, ObjectNode item) {
        boolean sameDay =
                in.path("date").asText().equals(event.start().toLocalDate().toString());
        if (event.cancelled() || !sameDay) {
            remove(in.withArrayProperty("items"), item);
        }
        if (event.cancelled()) {
            return;
        }
        title(item, event);
        times(item, event);
        room(event)
                .filter(room -> !says(item.path("room"), room)
                        && !(item.path("room").isMissingNode() && says(in.path("room"), room)))
                .ifPresent(room -> item.put("room", room));
        if (!sameDay) {
            within(event)
                    .ifPresentOrElse(
                            other -> other.withArrayProperty("items").add(item),
                            () -> faults.add(new Fault(
                                    event.uid(),
                                    "must lie within a meeting, since it is an item; there is none on that day")));
        }
    }

    private void added(CalendarEvent event, LocalDateTime end) {
        var meeting = within(event);
        var list = meeting.map(in -> in.withArrayProperty("items"))
                .orElseGet(() -> programme.withArrayProperty("meetings"));
        var thing = list.addObject().put("title", event.title());
        if (meeting.isPresent()) {
            thing.put("kind", KIND);
        } else {
            thing.put("date", event.start().toLocalDate().toString());
        }
        thing.putObject("start").put("at", event.start().toLocalTime().toString());
        thing.put("end", end.toLocalTime().toString());
        room(event)
                .filter(room -> meeting.isEmpty() || !says(meeting.get().path("room"), room))
                .ifPresent(room -> thing.put("room", room));
    }

    /** The meeting of the draft that an event lies within. */
    private Optional<ObjectNode> within(CalendarEvent event) {
        var end = event.end() == null ? event.start() : event.end();
        var inside = current.meetings().stream()
                .filter(meeting -> meeting.date().equals(event.start().toLocalDate()))
                .filter(meeting ->
                        !event.start().toLocalTime().isBefore(meeting.start().expected())
                                && !end.toLocalTime().isAfter(meeting.end()))
                .map(meeting -> meeting.id().toString())
                .collect(Collectors.toSet());
        return meetings().stream()
                .filter(meeting -> inside.contains(meeting.path("id").asText()))
                .findFirst();
    }

    private static void remove(ArrayNode list, JsonNode thing) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == thing) {
                list.remove(i);
                return;
            }
        }
    }

    private static void title(ObjectNode thing, CalendarEvent event) {
        if (!event.title().isEmpty() && !says(thing.path("title"), event.title())) {
            thing.put("title", event.title());
        }
    }

    private static void times(ObjectNode thing, CalendarEvent event) {
        var start = thing.path("start");
        var planned = start.path("at").asText(start.path("estimate").asText());
        if (!LocalTime.parse(planned).equals(event.start().toLocalTime())) {
            thing.putObject("start").put("at", event.start().toLocalTime().toString());
        }
        if (event.end() != null) {
            thing.put("end", event.end().toLocalTime().toString());
        }
    }

    /** Whether a text says that in one of its languages: a feed is in one of them. */
    private static boolean says(JsonNode text, String words) {
        return text.isTextual()
                ? text.asText().equals(words)
                : text.path("texts").findValuesAsText("text").contains(words);
    }

    /** The location without the name of the venue, which our feeds write after the room. */
    private Optional<String> room(CalendarEvent event) {
        var place = event.location();
        for (LocalizedText.Translation venue : current.venue().name().texts().values()) {
            if (place.equals(venue.text())) {
                return Optional.empty();
            }
            if (place.endsWith(", " + venue.text())) {
                return Optional.of(
                        place.substring(0, place.length() - venue.text().length() - 2));
            }
        }
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }
}
