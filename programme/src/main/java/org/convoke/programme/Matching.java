package org.convoke.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.programme.Pairing.Thing;
import org.convoke.programme.Plan.Placed;

/**
 * What a programme that comes without ids, an import, has in common with the current one: a proposal that somebody can
 * look at, and then {@linkplain #accepted accept}. Whatever carries an id of the current programme keeps it; ids that the
 * current programme does not know stand for "none".
 *
 * @param meetings a match for each meeting that arrives
 * @param items a match for each item that arrives
 * @param deadlines a match for each deadline that arrives
 * @param suspected items that seem to have been split or merged
 */
public record Matching(
        Programme current,
        Programme arriving,
        List<Match<MeetingId>> meetings,
        List<Match<ItemId>> items,
        List<Match<DeadlineId>> deadlines,
        List<Suspicion> suspected) {

    /**
     * Items of the current programme that seem to have become items of the arriving one.
     *
     * @param wholes ids of the current programme
     * @param parts ids of the arriving programme
     */
    public record Suspicion(List<ItemId> wholes, List<ItemId> parts, double confidence) {}

    private record NumberOf(ItemKind kind, String number) {}

    /** Matches by id, by number, by time and title, by title. */
    public static Matching between(Programme current, Programme arriving) {
        var items = Pairing.of(items(current), items(arriving));
        return new Matching(
                current,
                arriving,
                Pairing.of(meetings(current), meetings(arriving)),
                items,
                Pairing.of(deadlines(current), deadlines(arriving)),
                Suspicions.of(Plan.of(current), Plan.of(arriving), items));
    }

    /**
     * What else things that arrive without an id could be.
     *
     * @param most about how many of each kind is asked, since each is compared with all that are there
     */
    public Alternatives alternatives(int most) {
        return new Alternatives(
                Pairing.alternatives(meetings(current), meetings(arriving), meetings, most),
                Pairing.alternatives(items(current), items(arriving), items, most),
                Pairing.alternatives(deadlines(current), deadlines(arriving), deadlines, most));
    }

    private static List<Thing<MeetingId>> meetings(Programme programme) {
        return programme.meetings().stream()
                .map(m -> new Thing<>(m.id(), null, m.date(), m.start(), Title.of(m.title())))
                .toList();
    }

    private static List<Thing<ItemId>> items(Programme programme) {
        var things = new ArrayList<Thing<ItemId>>();
        for (var meeting : programme.meetings()) {
            for (var item : meeting.items()) {
                var number = item.number();
                things.add(new Thing<>(
                        item.id(),
                        number == null ? null : new NumberOf(item.kind(), number),
                        meeting.date(),
                        item.start(),
                        Title.of(item.title())));
            }
        }
        return things;
    }

    private static List<Thing<DeadlineId>> deadlines(Programme programme) {
        return programme.deadlines().stream()
                .map(d -> new Thing<>(d.id(), d.kind(), d.day(), new Start.At(d.until()), Title.of(d.title())))
                .toList();
    }

    /**
     * The arriving programme under the ids of the current one.
     *
     * @param regrouped those of the suspicions that are true: their parts get the origins that say so
     */
    public Programme accepted(Collection<Suspicion> regrouped) {
        var meetingIds = known(meetings);
        var itemIds = known(items);
        var deadlineIds = known(deadlines);
        var before = Plan.of(current).items();
        var origins = origins(regrouped, itemIds, before);
        return arriving.with(p -> {
            p.deadlines = arriving.deadlines().stream()
                    .map(d -> new Deadline(
                            deadlineIds.getOrDefault(d.id(), d.id()),
                            d.kind(),
                            d.title(),
                            d.day(),
                            d.time(),
                            d.visibility()))
                    .toList();
            p.meetings = arriving.meetings().stream()
                    .map(meeting -> meeting.with(m -> {
                        m.id = meetingIds.getOrDefault(m.id, m.id);
                        m.start = under(meetingIds, m.start);
                        m.items = m.items.stream()
                                .map(item -> item.with(i -> {
                                    i.origins = List.copyOf(origins.get(i.id));
                                    i.id = itemIds.getOrDefault(i.id, i.id);
                                    i.start = under(meetingIds, i.start);
                                }))
                                .toList();
                    }))
                    .toList();
        });
    }

    private static <I> Map<I, I> known(List<Match<I>> matches) {
        var ids = new HashMap<I, I>();
        for (var match : matches) {
            var id = match.current();
            if (id != null) {
                ids.put(match.arriving(), id);
            }
        }
        return ids;
    }

    private static Start under(Map<MeetingId, MeetingId> ids, Start start) {
        return switch (start) {
            case Start.At at -> at;
            case Start.After after -> new Start.After(ids.getOrDefault(after.after(), after.after()), after.estimate());
        };
    }

    /** The origins of each arriving item: those that it carries or had already, and what it was regrouped from. */
    private Map<ItemId, Collection<ItemId>> origins(
            Collection<Suspicion> regrouped, Map<ItemId, ItemId> ids, Map<ItemId, Placed> before) {
        var origins = new HashMap<ItemId, Collection<ItemId>>();
        for (var item : Plan.of(arriving).items().values()) {
            var carried = item.item().origins();
            var same = before.get(ids.getOrDefault(item.id(), item.id()));
            var kept = carried.isEmpty() && same != null ? same.item().origins() : carried;
            origins.put(item.id(), new LinkedHashSet<>(kept));
        }
        for (var suspicion : regrouped) {
            for (var part : suspicion.parts()) {
                var own = ids.getOrDefault(part, part);
                var more = origins.getOrDefault(part, new LinkedHashSet<>());
                for (var whole : suspicion.wholes()) {
                    more.add(whole);
                    Optional.ofNullable(before.get(whole))
                            .ifPresent(known -> more.addAll(known.item().origins()));
                }
                more.remove(own);
            }
        }
        return origins;
    }
}
