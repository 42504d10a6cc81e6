package org.convoke.web.programme;

import java.util.ArrayList;
import java.util.Optional;
import org.convoke.programme.ItemId;
import org.convoke.web.programme.ProgrammeView.Day;
import org.convoke.web.programme.ProgrammeView.Item;
import org.convoke.web.programme.ProgrammeView.Sitting;

/**
 * Where an item stands in a programme.
 *
 * @param previous the item before it, be it in an earlier meeting or on an earlier day
 */
public record Place(Day day, Sitting meeting, Item item, Optional<Item> previous, Optional<Item> next) {

    /** The place of an item; empty where the programme does not have it. */
    public static Optional<Place> of(ProgrammeView view, ItemId id) {
        var all = new ArrayList<Place>();
        for (var day : view.days()) {
            for (var meeting : day.meetings()) {
                for (var item : meeting.items()) {
                    all.add(new Place(day, meeting, item, Optional.empty(), Optional.empty()));
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            var found = all.get(i);
            if (found.item.id().equals(id.toString())) {
                return Optional.of(new Place(
                        found.day,
                        found.meeting,
                        found.item,
                        i == 0 ? Optional.empty() : Optional.of(all.get(i - 1).item),
                        i == all.size() - 1 ? Optional.empty() : Optional.of(all.get(i + 1).item)));
            }
        }
        return Optional.empty();
    }
}
