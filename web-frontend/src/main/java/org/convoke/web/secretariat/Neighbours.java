package org.convoke.web.secretariat;

import java.util.List;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemId;
import org.convoke.programme.Programme;
import org.convoke.web.services.Command;

/** Lets an item change places with the one before or after it in its meeting; each stays as long as it was. */
final class Neighbours {

    static final String EARLIER = "earlier";
    static final String LATER = "later";

    private Neighbours() {}

    /** The command for it; nothing where there is no such neighbour. */
    static List<Command> exchanged(Programme programme, ItemId id, String where) {
        return Items.find(programme, id)
                .map(placed -> {
                    var items = placed.meeting().items().stream()
                            .map(AgendaItem::id)
                            .toList();
                    int at = items.indexOf(id);
                    int first = where.equals(EARLIER) ? at - 1 : at;
                    return first < 0 || first + 1 >= items.size()
                            ? List.<Command>of()
                            : List.<Command>of(new Command.ReorderItems(
                                    placed.meeting().id(), List.of(items.get(first + 1), items.get(first))));
                })
                .orElseGet(List::of);
    }
}
