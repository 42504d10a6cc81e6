package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.convoke.programme.Days;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;
import org.convoke.web.services.Command;

/**
 * What a programme says of the session as a whole, as a form. The time zone of the venue is not in it: every planned time
 * would become another one.
 *
 * @param id of the session
 * @param languages those that the session works in
 */
record SessionPart(UUID id, List<String> languages) implements Part {

    static final String ANCHOR = "session";

    SessionPart {
        languages = List.copyOf(languages);
    }

    @Override
    public Optional<Typed> in(Programme programme) {
        return Optional.of(fields(new Edit.SessionPut(
                programme.title(),
                programme.theme(),
                programme.venue(),
                programme.days(),
                programme.mode(),
                programme.status())));
    }

    private Typed fields(Edit.SessionPut session) {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "title", session.title(), languages);
        Texts.put(fields, "theme", session.theme(), languages);
        Texts.put(fields, "venue", session.venue().name(), languages);
        Texts.put(fields, "city", session.venue().city(), languages);
        fields.put("days-first", session.days().first().toString());
        fields.put("days-last", session.days().last().toString());
        fields.put("mode", session.mode().name());
        fields.put("status", session.status().name());
        return new Typed(fields);
    }

    @Override
    public Reading read(Typed typed, Programme programme) {
        var venue = programme.venue();
        var reader = new FormReader(typed, programme, languages);
        var title = reader.required("title", programme.title());
        var theme = reader.required("theme", programme.theme());
        var days = days(reader);
        var session = new Edit.SessionPut(
                title,
                theme,
                new Venue(reader.required("venue", venue.name()), reader.required("city", venue.city()), venue.zone()),
                days.orElse(programme.days()),
                reader.choice("mode", Mode.class),
                reader.choice("status", Status.class));
        return reader.faults().isEmpty()
                ? new Reading.Understood(session, fields(session))
                : new Reading.Refused(reader.faults());
    }

    private static Optional<Days> days(FormReader reader) {
        var first = reader.date("days-first");
        var last = reader.date("days-last");
        if (last.isBefore(first)) {
            reader.fault("days-last", "editor.fault.days");
            return Optional.empty();
        }
        return Optional.of(new Days(first, last));
    }

    @Override
    public List<String> groups() {
        var groups = new ArrayList<String>();
        for (var name : List.of("title", "theme", "venue", "city")) {
            languages.forEach(language -> groups.add(Texts.field(name, language)));
        }
        groups.addAll(List.of("days", "mode", "status"));
        return groups;
    }

    @Override
    public Optional<Command> cancelled() {
        return Optional.empty();
    }

    @Override
    public List<String> rooms() {
        return List.of();
    }

    @Override
    public String anchor() {
        return ANCHOR;
    }
}
