package org.convoke.web.publicsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.web.programme.Anchors;
import org.convoke.web.services.Agenda.Session;
import org.convoke.wording.OneLine;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A session as search engines and calendars read it from a page: JSON-LD in the words of schema.org. It is put into a
 * script element of a type that is not run, and nothing in it can end that element.
 */
@ApplicationScoped
class StructuredData {

    private final ObjectMapper json;
    private final String url;

    StructuredData(ObjectMapper json, @ConfigProperty(name = "convoke.web.url") String url) {
        this.json = json;
        this.url = url.replaceFirst("/+$", "");
    }

    /** What everybody may know of the session, as JSON that a script element can hold. */
    String of(Session session, Programme programme, String language) {
        try {
            return json.writeValueAsString(event(session, programme, language))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole address of the page of a session. */
    String pageOf(Session session, String language) {
        return url + "/" + language + "/sessions/" + session.slug();
    }

    /** The whole address of a path of this site. */
    String at(String path) {
        return url + path;
    }

    private Map<String, Object> event(Session session, Programme programme, String language) {
        var page = pageOf(session, language);
        var event = new LinkedHashMap<String, Object>();
        event.put("@context", "https://schema.org");
        event.put("@type", "Event");
        event.put("@id", url + "/api/v1/sessions/" + session.slug());
        event.put("name", text(programme.title(), language));
        event.put("description", text(programme.theme(), language));
        event.put("startDate", programme.days().first().toString());
        event.put("endDate", programme.days().last().toString());
        event.put("eventStatus", "https://schema.org/" + standing(programme.standing()));
        event.put("eventAttendanceMode", "https://schema.org/" + attendance(programme.mode()));
        event.put("inLanguage", language);
        event.put("url", page);
        event.put("location", place(programme, text(programme.venue().name(), language), language));
        event.put(
                "organizer",
                Map.of(
                        "@type",
                        "Organization",
                        "name",
                        text(session.process().coFacilitators(), language),
                        "url",
                        url));
        event.put(
                "subEvent",
                programme.meetings().stream()
                        .map(meeting -> meeting(meeting, programme, page, language))
                        .toList());
        return event;
    }

    private static Map<String, Object> meeting(Meeting meeting, Programme programme, String page, String language) {
        var zone = programme.venue().zone();
        var room = meeting.room();
        var event = new LinkedHashMap<String, Object>();
        event.put("@type", "Event");
        event.put("name", text(meeting.title(), language));
        event.put(
                "startDate",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        meeting.slot().startsAt(zone).atZone(zone)));
        event.put(
                "endDate",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        meeting.slot().endsAt(zone).atZone(zone)));
        event.put("url", page + "#" + Anchors.of(meeting.id()));
        event.put(
                "location",
                place(programme, text(room == null ? programme.venue().name() : room, language), language));
        return event;
    }

    private static Map<String, Object> place(Programme programme, String name, String language) {
        var address = Stream.of(programme.venue().name(), programme.venue().city())
                .map(text -> text(text, language))
                .toList();
        return Map.of("@type", "Place", "name", name, "address", String.join(", ", address));
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.Convened convened -> "EventScheduled";
            case Standing.Postponed postponed -> "EventPostponed";
            case Standing.Cancelled cancelled -> "EventCancelled";
        };
    }

    private static String attendance(Mode mode) {
        return switch (mode) {
            case IN_PERSON -> "OfflineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
        };
    }

    private static String text(LocalizedText text, String language) {
        return OneLine.of(text.in(language).text());
    }
}
