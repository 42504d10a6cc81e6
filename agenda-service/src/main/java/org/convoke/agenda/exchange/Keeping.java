package org.convoke.agenda.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Translation;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Leaves as it is what a file can not say: of the things that are there already, and of those that are not in the file. */
final class Keeping {

    private final Extent extent;
    private final Map<MeetingId, Meeting> meetings = new HashMap<>();
    private final Map<ItemId, AgendaItem> items = new HashMap<>();

    private Keeping(Extent extent, Programme current) {
        this.extent = extent;
        current.meetings().forEach(meeting -> {
            meetings.put(meeting.id(), meeting);
            meeting.items().forEach(item -> items.put(item.id(), item));
        });
    }

    /** What becomes of the programme as it is now where that arrives, under the ids of what is there. */
    static Programme what(Extent extent, Programme current, Programme arriving) {
        if (extent.whole()) {
            return arriving;
        }
        var keeping = new Keeping(extent, current);
        return arriving.withMeetings(
                arriving.meetings().stream().map(keeping::meeting).toList());
    }

    private Meeting meeting(Meeting arriving) {
        var there = meetings.get(arriving.id());
        var inside = arriving.items().stream().map(this::item).toList();
        if (there == null) {
            return arriving.withItems(inside);
        }
        return arriving.with(m -> {
            m.items = inside;
            m.title = text("meeting.title", there.title(), arriving.title());
            m.room = optional("meeting.room", there.room(), arriving.room());
            m.track = optional("meeting.track", there.track(), arriving.track());
            m.audience = extent.says("meeting.audience") ? arriving.audience() : there.audience();
            m.visibility = extent.says("meeting.visibility") ? arriving.visibility() : there.visibility();
            m.webcast = extent.says("meeting.webcast") ? arriving.webcast() : there.webcast();
            m.interpretation =
                    extent.says("meeting.interpretation") ? arriving.interpretation() : there.interpretation();
            m.overflow = there.overflow();
            if (!extent.says("meeting.start")) {
                m.start = there.start();
            }
            if (!extent.says("meeting.end")) {
                m.end = there.end();
            }
        });
    }

    private AgendaItem item(AgendaItem arriving) {
        var there = items.get(arriving.id());
        if (there == null) {
            return arriving;
        }
        return arriving.with(i -> {
            i.title = text("item.title", there.title(), arriving.title());
            i.description = optional("item.description", there.description(), arriving.description());
            i.room = optional("item.room", there.room(), arriving.room());
            i.number = extent.says("item.number") ? arriving.number() : there.number();
            i.kind = extent.says("item.kind") ? arriving.kind() : there.kind();
            i.visibility = extent.says("item.visibility") ? arriving.visibility() : there.visibility();
            i.moderators = people("item.moderators", there.moderators(), arriving.moderators());
            i.panellists = people("item.panellists", there.panellists(), arriving.panellists());
            i.speakingTimes = extent.says("item.speakingTimes") ? arriving.speakingTimes() : there.speakingTimes();
            i.documents = there.documents();
            i.origins = there.origins();
        });
    }

    private @Nullable LocalizedText optional(
            String field, @Nullable LocalizedText there, @Nullable LocalizedText arriving) {
        boolean said = extent.fields().stream().anyMatch(name -> name.startsWith(field + "."));
        return there == null || (arriving == null && said)
                ? arriving
                : arriving == null ? there : text(field, there, arriving);
    }

    /**
     * The arriving text, with what the file does not say of it: who wrote what is still the same, and the translations
     * into languages that the file does not have, as long as what they translate is the same.
     */
    private LocalizedText text(String field, LocalizedText there, LocalizedText arriving) {
        var texts = new TreeMap<String, Translation>(arriving.texts());
        boolean same = there.texts().containsKey(arriving.source())
                && there.in(arriving.source()).text().equals(arriving.sourceText());
        there.texts().forEach((language, translation) -> {
            var now = texts.get(language);
            if (now != null && now.text().equals(translation.text())) {
                texts.put(language, translation);
            } else if (now == null && same && !extent.says(field + "." + language)) {
                texts.put(language, translation);
            }
        });
        return new LocalizedText(texts.containsKey(there.source()) ? there.source() : arriving.source(), texts);
    }

    /** The arriving people; whoever is there already and of whom the file says the same stays as he or she is. */
    private List<Person> people(String field, List<Person> there, List<Person> arriving) {
        if (!extent.says(field)) {
            return there;
        }
        var left = new ArrayList<>(there);
        return arriving.stream()
                .map(person -> left.stream()
                        .filter(one -> inWords(one).equals(inWords(person)))
                        .findFirst()
                        .map(one -> {
                            left.remove(one);
                            return one;
                        })
                        .orElse(person))
                .toList();
    }

    private static String inWords(Person person) {
        return PeopleCell.write(List.of(person));
    }
}
