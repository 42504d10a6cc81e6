package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemId;
import org.convoke.programme.ItemKind;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.programme.Visibility;
import org.convoke.web.programme.Anchors;
import org.convoke.web.services.Command;

/**
 * An agenda item as a form. What the form does not have, origins and the documents that the session keeps, stays as it is.
 *
 * @param languages those that the session works in
 */
record ItemPart(ItemId id, List<String> languages) implements Part {

    ItemPart {
        languages = List.copyOf(languages);
    }

    @Override
    public Optional<Typed> in(Programme programme) {
        return Items.find(programme, id).map(placed -> fields(placed.meeting().id(), placed.item()));
    }

    private Typed fields(MeetingId meeting, AgendaItem item) {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "title", item.title(), languages);
        fields.put("number", Optional.ofNullable(item.number()).orElse(""));
        fields.put("kind", item.kind().name());
        fields.put("meeting", meeting.toString());
        fields.putAll(startFields(item.start()).values());
        fields.put("end", item.end().toString());
        Texts.put(fields, "room", item.room(), languages);
        fields.put("visibility", item.visibility().name());
        Texts.put(fields, "description", item.description(), languages);
        fields.putAll(SpeakingLimits.fields(item.speakingTimes()));
        people(PeopleFields.MODERATORS).put(fields, item.moderators());
        people(PeopleFields.PANELLISTS).put(fields, item.panellists());
        links().put(fields, item.documents());
        return new Typed(fields);
    }

    static Typed startFields(Start start) {
        var at = Typed.NOTHING.with("start", start.expected().toString());
        return switch (start) {
            case Start.At clock -> at;
            case Start.After after -> at.with("start-after", after.after().toString());
        };
    }

    @Override
    public Reading read(Typed typed, Programme programme) {
        var before = Items.find(programme, id).map(Items.Placed::item);
        var reader = new FormReader(typed, programme, languages);
        var title = reader.required("title", before.map(AgendaItem::title).orElse(null));
        var kind = reader.choice("kind", ItemKind.class);
        var meeting = reader.meeting("meeting");
        var start = reader.start();
        var end = reader.end(start);
        var known = before.orElseGet(() -> AgendaItem.of(id, kind, title, start, end));
        var item = known.with(i -> {
            i.number = reader.optional("number");
            i.kind = kind;
            i.title = title;
            i.description = reader.optional("description", known.description());
            i.start = start;
            i.end = end;
            i.room = reader.optional("room", known.room());
            i.visibility = reader.choice("visibility", Visibility.class);
            i.speakingTimes = SpeakingLimits.read(typed, reader);
            i.moderators = people(PeopleFields.MODERATORS).read(typed, known.moderators(), reader);
            i.panellists = people(PeopleFields.PANELLISTS).read(typed, known.panellists(), reader);
            i.documents = links().read(typed, known.documents(), reader);
        });
        return reader.faults().isEmpty()
                ? understood(meeting.orElseThrow(), item)
                : new Reading.Refused(reader.faults());
    }

    private Reading understood(MeetingId meeting, AgendaItem item) {
        return new Reading.Understood(new Edit.ItemPut(meeting, item), fields(meeting, item));
    }

    PeopleFields people(String group) {
        return new PeopleFields(group, languages);
    }

    LinkFields links() {
        return new LinkFields(languages);
    }

    /** The form of an item that is not there yet: at the end of what the meeting has, where that leaves time. */
    Typed blank(Meeting meeting) {
        var last = meeting.items().isEmpty()
                ? meeting.start().expected()
                : meeting.items().getLast().end();
        return Typed.NOTHING
                .with("kind", ItemKind.PANEL.name())
                .with("meeting", meeting.id().toString())
                .with("start", last.isBefore(meeting.end()) ? last.toString() : "")
                .with("visibility", meeting.visibility().name());
    }

    @Override
    public List<String> groups() {
        var groups = new ArrayList<String>();
        languages.forEach(language -> groups.add(Texts.field("title", language)));
        groups.addAll(List.of("number", "kind", "meeting", "start", "end"));
        languages.forEach(language -> groups.add(Texts.field("room", language)));
        groups.add("visibility");
        languages.forEach(language -> groups.add(Texts.field("description", language)));
        groups.addAll(SpeakingLimits.names());
        groups.addAll(List.of(PeopleFields.MODERATORS, PeopleFields.PANELLISTS, LinkFields.GROUP));
        return groups;
    }

    @Override
    public Optional<Command> cancelled() {
        return Optional.of(new Command.CancelItem(id));
    }

    @Override
    public List<String> rooms() {
        return List.of("room");
    }

    @Override
    public String anchor() {
        return Anchors.of(id);
    }
}
