package org.convoke.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.convoke.programme.Plan.Placed;

/**
 * Finds the items that were split or merged between two plans. An item whose origins are others than before came out of
 * those of them that the older plan has, and of itself if it was there; items that hang together in this way, directly or
 * through others, are one change.
 *
 * @param plan the older plan after these changes: what else differs from the newer one is told by itself
 */
record Regrouping(List<Change> changes, Plan plan) {

    static Regrouping between(Plan was, Plan isNow) {
        var changes = new ArrayList<Change>();
        var items = new LinkedHashMap<>(was.items());
        for (var ids : together(was, isNow).sets()) {
            var group = new Group(placed(was, ids), placed(isNow, ids));
            var planned = group.planned();
            group.wholes.forEach(whole -> items.remove(whole.id()));
            planned.forEach(part -> items.put(part.id(), part));
            changes.add(group.changeTo(planned));
        }
        return new Regrouping(changes, new Plan(was.meetings(), items));
    }

    private static Together<ItemId> together(Plan was, Plan isNow) {
        var together = new Together<ItemId>();
        for (var now : isNow.items().values()) {
            var before = was.items().get(now.id());
            var origins = now.item().origins();
            if (before == null || !before.item().origins().equals(origins)) {
                origins.stream().filter(was.items()::containsKey).forEach(origin -> together.join(origin, now.id()));
                if (before != null) {
                    together.join(now.id(), now.id());
                }
            }
        }
        return together;
    }

    private static List<Placed> placed(Plan plan, Set<ItemId> ids) {
        return ids.stream()
                .map(id -> Optional.ofNullable(plan.items().get(id)))
                .flatMap(Optional::stream)
                .sorted(Placed.IN_ORDER)
                .toList();
    }

    private record Group(List<Placed> wholes, List<Placed> parts) {

        /** The parts as they are if nothing but the regrouping happened to them. */
        List<Placed> planned() {
            var moderators = shares(AgendaItem::moderators, Person::name);
            var panellists = shares(AgendaItem::panellists, Person::name);
            var documents = shares(AgendaItem::documents, Document::address);
            var planned = new ArrayList<Placed>();
            for (int n = 0; n < parts.size(); n++) {
                var part = parts.get(n);
                var place = n;
                planned.add(new Placed(part.meeting(), part.item().with(i -> {
                    i.kind = inherited(AgendaItem::kind, part);
                    i.visibility = inherited(AgendaItem::visibility, part);
                    i.room =
                            inherited(item -> new Facet.Room(item.room()), part).name();
                    i.speakingTimes = inherited(AgendaItem::speakingTimes, part);
                    i.moderators = moderators.get(place);
                    i.panellists = panellists.get(place);
                    i.documents = documents.get(place);
                })));
            }
            return planned;
        }

        private <T> List<List<T>> shares(Function<AgendaItem, List<T>> list, Function<T, Object> name) {
            return Shares.of(
                    wholes.stream()
                            .flatMap(whole -> list.apply(whole.item()).stream())
                            .toList(),
                    parts.stream().map(part -> list.apply(part.item())).toList(),
                    name);
        }

        /** What the part has, if one of the old items had it; else what the old item had that has its id, or the first. */
        private <T> T inherited(Function<AgendaItem, T> facet, Placed part) {
            var own = facet.apply(part.item());
            if (wholes.stream().anyMatch(whole -> facet.apply(whole.item()).equals(own))) {
                return own;
            }
            var heir = wholes.stream()
                    .filter(whole -> whole.id().equals(part.id()))
                    .findFirst();
            return facet.apply(heir.orElseGet(wholes::getFirst).item());
        }

        Change changeTo(List<Placed> planned) {
            var was = wholes.stream().map(Placed::named).toList();
            var isNow = new ArrayList<Change.Part>();
            for (int n = 0; n < parts.size(); n++) {
                isNow.add(new Change.Part(parts.get(n).named(), planned.get(n).item()));
            }
            if (was.size() == 1) {
                return new Change.ItemSplit(was.getFirst(), isNow);
            }
            return isNow.size() == 1
                    ? new Change.ItemsMerged(was, isNow.getFirst())
                    : new Change.ItemsRegrouped(was, isNow);
        }
    }
}
