package org.convoke.web.secretariat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.web.services.Command;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/**
 * The form by which an item and another one of its meeting become one, from the start of the earlier to the end of the
 * later. Whoever and whatever belongs to one of them belongs to it.
 */
record MergeForm(Items.Placed placed, List<String> languages) {

    private static final String OTHER = "other";

    Typed blank() {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "title", placed.item().title(), languages);
        return new Typed(fields);
    }

    /** The items that it can become one with. */
    List<Options.Option> others(Words words) {
        var times = Times.in(words.language());
        return items().map(item -> new Options.Option(
                        item.id().toString(),
                        words.say(
                                "editor.meeting.option",
                                "title",
                                item.title().in(words.language()).text(),
                                "when",
                                times.time(item.start().expected()))))
                .toList();
    }

    private Stream<AgendaItem> items() {
        return placed.meeting().items().stream()
                .filter(item -> !item.id().equals(placed.item().id()));
    }

    Regroup read(Typed typed, Programme programme) {
        var reader = new FormReader(typed, programme, languages);
        var other = items().filter(item -> item.id().toString().equals(typed.text(OTHER)))
                .findFirst();
        if (other.isEmpty()) {
            reader.fault(OTHER, "editor.fault.choice");
        }
        var title = reader.required("title", placed.item().title());
        if (!reader.faults().isEmpty()) {
            return new Regroup.Wrong(reader.faults());
        }
        var one = placed.item();
        var two = other.orElseThrow();
        var into = one.with(i -> {
            i.title = title;
            i.start = earlier(one, two);
            i.end = later(one.end(), two.end());
            i.description = Optional.ofNullable(one.description()).orElse(two.description());
            i.moderators = together(one.moderators(), two.moderators());
            i.panellists = together(one.panellists(), two.panellists());
            i.documents = together(one.documents(), two.documents());
        });
        return new Regroup.Understood(new Command.MergeItems(List.of(one.id(), two.id()), into));
    }

    private static Start earlier(AgendaItem one, AgendaItem two) {
        return two.start().expected().isBefore(one.start().expected()) ? two.start() : one.start();
    }

    private static LocalTime later(LocalTime one, LocalTime two) {
        return two.isAfter(one) ? two : one;
    }

    private static <T> List<T> together(List<T> one, List<T> two) {
        return Stream.concat(one.stream(), two.stream()).distinct().toList();
    }
}
