package org.convoke.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * What may happen to a programme from a seed, one step after the other and on the same items again and again: splits,
 * merges, moves to other times, meetings and days, and a venue in another zone.
 */
final class RandomCourse {

    private final RandomProgramme values;
    private final Random random;
    private Programme programme;

    RandomCourse(Programme programme, RandomProgramme values) {
        this.programme = programme;
        this.values = values;
        this.random = values.random();
    }

    Programme programme() {
        return programme;
    }

    /** Takes a few steps; says how many. */
    int run() {
        if (programme.itemCount() == 0) {
            return 0;
        }
        int steps = 1 + random.nextInt(6);
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(5)) {
                case 0 -> split();
                case 1 -> merge();
                case 2 -> move();
                case 3 -> meetingMoved();
                default -> elsewhere();
            }
        }
        return steps;
    }

    private void move() {
        var moved = take().at(values.start(), values.time());
        put(meeting(), moved);
    }

    private void split() {
        var whole = take();
        var part = values.item();
        boolean goesOn = random.nextBoolean();
        put(meeting(), half(whole, part, whole.moderators(), List.of()).with(i -> {
            i.id = goesOn ? whole.id() : new ItemId(values.id());
            i.origins = goesOn ? whole.origins() : lineage(whole);
        }));
        put(meeting(), half(whole, part, List.of(), whole.panellists()));
    }

    private static AgendaItem half(AgendaItem whole, AgendaItem part, List<Person> moderators, List<Person> panel) {
        return whole.with(i -> {
            i.id = part.id();
            i.title = part.title();
            i.number = part.number();
            i.description = part.description();
            i.start = part.start();
            i.end = part.end();
            i.moderators = moderators;
            i.panellists = panel;
            i.origins = lineage(whole);
        });
    }

    private void merge() {
        var one = take();
        if (programme.itemCount() == 0) {
            put(meeting(), one);
            return;
        }
        var other = take();
        var lineage = new LinkedHashSet<>(lineage(one));
        lineage.addAll(lineage(other));
        boolean goesOn = random.nextBoolean();
        put(meeting(), one.with(i -> {
            i.id = goesOn ? one.id() : new ItemId(values.id());
            lineage.remove(i.id);
            i.title = values.text();
            i.moderators = all(one.moderators(), other.moderators());
            i.panellists = all(one.panellists(), other.panellists());
            i.documents = all(one.documents(), other.documents());
            i.origins = List.copyOf(lineage);
        }));
    }

    private static List<ItemId> lineage(AgendaItem item) {
        return all(List.of(item.id()), item.origins());
    }

    private static <T> List<T> all(List<T> some, List<T> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private void meetingMoved() {
        var moved = meeting();
        LocalDate other = moved.date().plusDays(1);
        replace(moved.with(m -> m.date = other));
    }

    private void elsewhere() {
        programme = programme.with(p -> p.venue =
                new Venue(p.venue.name(), p.venue.city(), ZoneId.of(values.oneOf("Asia/Tokyo", "America/New_York"))));
    }

    private Meeting meeting() {
        return programme.meetings().get(random.nextInt(programme.meetings().size()));
    }

    private AgendaItem take() {
        var full = programme.meetings().stream()
                .filter(meeting -> !meeting.items().isEmpty())
                .toList();
        var meeting = full.get(random.nextInt(full.size()));
        var items = new ArrayList<>(meeting.items());
        var taken = items.remove(random.nextInt(items.size()));
        replace(meeting.withItems(items));
        return taken;
    }

    private void put(Meeting meeting, AgendaItem item) {
        replace(meeting.withItems(all(meeting.items(), List.of(item))));
    }

    private void replace(Meeting other) {
        programme = programme.withMeetings(programme.meetings().stream()
                .map(meeting -> meeting.id().equals(other.id()) ? other : meeting)
                .toList());
    }
}
