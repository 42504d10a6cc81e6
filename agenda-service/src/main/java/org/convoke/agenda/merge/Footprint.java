package org.convoke.agenda.merge;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.programme.Change;

/**
 * What a change touches, by the ids of meetings, items and deadlines.
 *
 * @param fields which fields of which things it says
 * @param needs what must be there for it
 * @param adds what is new by it
 * @param removes what is gone by it
 */
record Footprint(Change change, Set<Field> fields, Set<Object> needs, Set<Object> adds, Set<Object> removes) {

    /** A field of a thing; the kinds of change are the fields. */
    record Field(Object of, Class<? extends Change> kind) {}

    static Footprint of(Change change) {
        return new Footprint(change, fields(change), change.needs(), change.adds(), change.removes());
    }

    /** Items that exchange their places move, each of them; what comes or goes says no field of what is there. */
    private static Set<Field> fields(Change change) {
        if (change instanceof Change.ItemsReordered reordered) {
            return reordered.isNow().items().stream()
                    .map(item -> new Field(item.id(), Change.ItemMoved.class))
                    .collect(Collectors.toSet());
        }
        return change.adds().isEmpty() && change.removes().isEmpty()
                ? Set.of(new Field(change.subject().id(), change.getClass()))
                : Set.of();
    }

    boolean onlyRemoves() {
        return !removes.isEmpty() && needs.isEmpty() && adds.isEmpty();
    }

    boolean saysTheSameFieldAs(Footprint other) {
        return meet(fields, other.fields);
    }

    /** Whether both say the same field, or let the same come or go. */
    boolean touchesTheSameAs(Footprint other) {
        return saysTheSameFieldAs(other) || meet(adds, other.adds) || meet(removes, other.removes);
    }

    /** Whether what another change is about is new by this one. */
    boolean adds(Change other) {
        return adds.contains(other.subject().id());
    }

    /** Whether both lead to the same, though each may name what it is about as its own programme does. */
    boolean doesTheSameAs(Footprint other) {
        return change.getClass() == other.change.getClass()
                && fields.equals(other.fields)
                && adds.equals(other.adds)
                && removes.equals(other.removes)
                && change.outcome().equals(other.change.outcome());
    }

    private static boolean meet(Set<?> some, Set<?> others) {
        return !Collections.disjoint(some, others);
    }
}
