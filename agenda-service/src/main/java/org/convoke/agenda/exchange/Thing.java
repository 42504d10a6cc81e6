package org.convoke.agenda.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, an item or a deadline of a programme, as far as it can be known again without its id.
 *
 * @param number of an item that has one
 * @param time of a deadline that has one, and of all others
 */
record Thing(
        Kind kind,
        UUID id,
        String title,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable String number) {

    /** What it is. */
    enum Kind {
        @JsonProperty("meeting")
        MEETING,
        @JsonProperty("item")
        ITEM,
        @JsonProperty("deadline")
        DEADLINE
    }

    /** Everything on a programme, in its order. */
    static List<Thing> of(Programme programme) {
        var things = new ArrayList<Thing>();
        programme
                .deadlines()
                .forEach(deadline -> things.add(new Thing(
                        Kind.DEADLINE,
                        deadline.id().value(),
                        deadline.title().sourceText(),
                        deadline.day(),
                        deadline.time(),
                        null)));
        programme.meetings().forEach(meeting -> {
            things.add(new Thing(
                    Kind.MEETING,
                    meeting.id().value(),
                    meeting.title().sourceText(),
                    meeting.date(),
                    meeting.start().expected(),
                    null));
            meeting.items()
                    .forEach(item -> things.add(new Thing(
                            Kind.ITEM,
                            item.id().value(),
                            item.title().sourceText(),
                            meeting.date(),
                            item.start().expected(),
                            item.number())));
        });
        return things;
    }

    /** The same by id. */
    static Map<UUID, Thing> byId(Programme programme) {
        var byId = new HashMap<UUID, Thing>();
        of(programme).forEach(thing -> byId.put(thing.id(), thing));
        return byId;
    }
}
