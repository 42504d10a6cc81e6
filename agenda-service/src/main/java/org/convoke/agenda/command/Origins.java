package org.convoke.agenda.command;

import java.util.LinkedHashSet;
import java.util.Set;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemId;

/** Keeps what items came out of when they are split and merged, over several steps. */
final class Origins {

    private Origins() {}

    /** What comes out of an item comes out of it, and of all that it came out of. */
    static Set<ItemId> of(AgendaItem item) {
        var origins = new LinkedHashSet<>(item.origins());
        origins.add(item.id());
        return origins;
    }

    /** The item with those origins; none is its own. */
    static AgendaItem given(AgendaItem item, Set<ItemId> origins) {
        return item.cameOutOf(
                origins.stream().filter(origin -> !origin.equals(item.id())).toList());
    }
}
