package org.convoke.web.secretariat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemId;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.web.services.Command;

/**
 * The form by which an item becomes two: {@code first} stays what it was but for its title and its end, {@code second} begins
 * there. Whoever and whatever belongs to the item stays with the first.
 */
record SplitForm(AgendaItem item, List<String> languages) {

    private static final String ID = "id";

    /** As it is opened; the id of the second is made here, so that sending the form twice splits once. */
    Typed blank(Instant now) {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "first", item.title(), languages);
        Texts.put(fields, "second", item.title(), languages);
        fields.put(ID, NewId.at(now).toString());
        return new Typed(fields);
    }

    Regroup read(Typed typed, Programme programme) {
        var reader = new FormReader(typed, programme, languages);
        var first = reader.required("first", item.title());
        var at = reader.time("at");
        var isWithin = at.isAfter(item.start().expected()) && at.isBefore(item.end());
        if (reader.faults().stream().noneMatch(fault -> fault.field().equals("at")) && !isWithin) {
            reader.fault("at", "regroup.fault.at");
        }
        var second = reader.required("second", item.title());
        if (!reader.faults().isEmpty()) {
            return new Regroup.Wrong(reader.faults());
        }
        var rest = AgendaItem.of(new ItemId(id(typed)), item.kind(), second, new Start.At(at), item.end())
                .with(i -> {
                    i.number = reader.optional("number");
                    i.room = item.room();
                    i.visibility = item.visibility();
                });
        return new Regroup.Understood(new Command.SplitItem(
                item.id(), List.of(item.titled(first).at(item.start(), at), rest)));
    }

    private static UUID id(Typed typed) {
        try {
            return UUID.fromString(typed.text(ID));
        } catch (IllegalArgumentException notOne) {
            return UUID.randomUUID();
        }
    }
}
