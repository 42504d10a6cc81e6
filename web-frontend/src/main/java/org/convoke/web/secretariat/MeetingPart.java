package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convoke.programme.Audience;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.programme.Visibility;
import org.convoke.web.programme.Anchors;
import org.convoke.web.services.Command;

/**
 * A meeting as a form; its items have forms of their own. What the form does not have stays as it is.
 *
 * @param languages those that the session works in
 */
record MeetingPart(MeetingId id, List<String> languages) implements Part {

    MeetingPart {
        languages = List.copyOf(languages);
    }

    @Override
    public Optional<Typed> in(Programme programme) {
        return programme.meeting(id).map(this::fields);
    }

    private Typed fields(Meeting meeting) {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "title", meeting.title(), languages);
        fields.put("date", meeting.date().toString());
        fields.putAll(ItemPart.startFields(meeting.start()).values());
        fields.put("end", meeting.end().toString());
        Texts.put(fields, "room", meeting.room(), languages);
        fields.put("audience", meeting.audience().name());
        fields.put("visibility", meeting.visibility().name());
        fields.put("webcast", Optional.ofNullable(meeting.webcast()).orElse(""));
        Texts.put(fields, "track", meeting.track(), languages);
        fields.put(Interpretation.FIELD, Interpretation.text(meeting.interpretation()));
        OverflowRooms.put(fields, meeting.overflow(), languages);
        return new Typed(fields);
    }

    @Override
    public Reading read(Typed typed, Programme programme) {
        var before = programme.meeting(id);
        var reader = new FormReader(typed, programme, languages);
        var title = reader.required("title", before.map(Meeting::title).orElse(null));
        var date = reader.date("date");
        if (date.isBefore(programme.days().first())
                || date.isAfter(programme.days().last())) {
            reader.fault("date", "editor.fault.day");
        }
        var start = reader.start();
        if (start instanceof Start.After after && after.after().equals(id)) {
            reader.fault("start-after", "editor.fault.itself");
        }
        var end = reader.end(start);
        var known = before.orElseGet(() -> Meeting.of(id, title, date, start, end, Audience.STATES));
        var meeting = known.with(m -> {
            m.title = title;
            m.date = date;
            m.start = start;
            m.end = end;
            m.room = reader.optional("room", known.room());
            m.audience = reader.choice("audience", Audience.class);
            m.visibility = reader.choice("visibility", Visibility.class);
            m.webcast = reader.optional("webcast");
            m.track = reader.optional("track", known.track());
            m.interpretation = Interpretation.read(typed, reader);
            m.overflow = OverflowRooms.read(known.overflow(), reader);
        });
        return reader.faults().isEmpty()
                ? new Reading.Understood(new Edit.MeetingPut(meeting), fields(meeting))
                : new Reading.Refused(reader.faults());
    }

    /** The form of a meeting that is not there yet. */
    Typed blank(Programme programme) {
        return Typed.NOTHING
                .with("date", programme.days().first().toString())
                .with("audience", Audience.STATES.name())
                .with("visibility", Visibility.PUBLIC.name());
    }

    @Override
    public List<String> groups() {
        var groups = new ArrayList<String>();
        languages.forEach(language -> groups.add(Texts.field("title", language)));
        groups.addAll(List.of("date", "start", "end"));
        languages.forEach(language -> groups.add(Texts.field("room", language)));
        groups.addAll(List.of("audience", "visibility", "webcast"));
        languages.forEach(language -> groups.add(Texts.field("track", language)));
        groups.add(Interpretation.FIELD);
        for (var room : OverflowRooms.names()) {
            languages.forEach(language -> groups.add(Texts.field(room, language)));
        }
        return groups;
    }

    @Override
    public Optional<Command> cancelled() {
        return Optional.of(new Command.CancelMeeting(id));
    }

    @Override
    public List<String> rooms() {
        return Stream.concat(Stream.of("room"), OverflowRooms.names().stream()).toList();
    }

    @Override
    public String anchor() {
        return Anchors.of(id);
    }
}
