package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemId;
import org.convoke.programme.Programme;
import org.convoke.web.services.Command;

/** Lets an item change its place in its meeting; each item stays as long as it was. */
final class Neighbours {

    static final String EARLIER = "earlier";
    static final String LATER = "later";

    private Neighbours() {}

    /** The command by which it changes places with the one before or after it; nothing where there is no such neighbour. */
    static List<Command> exchanged(Programme programme, ItemId id, String where) {
        return Items.find(programme, id)
                .map(placed -> {
                    var items = ids(placed);
                    int at = items.indexOf(id);
                    int other = where.equals(EARLIER) ? at - 1 : at + 1;
                    return moved(placed, items, at, other);
                })
                .orElseGet(List::of);
    }

    /** The command by which it takes the place of another one, and those between make room; nothing where that is not there. */
    static List<Command> moved(Programme programme, ItemId id, ItemId place) {
        return Items.find(programme, id)
                .map(placed -> {
                    var items = ids(placed);
                    return moved(placed, items, items.indexOf(id), items.indexOf(place));
                })
                .orElseGet(List::of);
    }

    private static List<ItemId> ids(Items.Placed placed) {
        return placed.meeting().items().stream().map(AgendaItem::id).toList();
    }

    private static List<Command> moved(Items.Placed placed, List<ItemId> items, int from, int to) {
        if (to < 0 || to >= items.size() || from == to) {
            return List.of();
        }
        var order = new ArrayList<>(items.subList(Math.min(from, to), Math.max(from, to) + 1));
        if (from < to) {
            order.add(order.removeFirst());
        } else {
            order.addFirst(order.removeLast());
        }
        return List.of(new Command.ReorderItems(placed.meeting().id(), order));
    }
}
