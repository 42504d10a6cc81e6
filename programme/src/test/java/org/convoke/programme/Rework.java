package org.convoke.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Edits a programme from a seed without any restraint: meetings and items come, go and change, items wander. */
final class Rework {

    private Rework() {}

    static Programme of(Programme was, RandomProgramme values) {
        var random = values.random();
        var kept = new ArrayList<Meeting>();
        was.meetings().stream().filter(meeting -> random.nextInt(5) > 0).forEach(kept::add);
        if (random.nextBoolean()) {
            kept.add(values.meeting(2));
        }
        var items = new ArrayList<List<AgendaItem>>();
        kept.forEach(meeting ->
                items.add(new ArrayList<>(was.meeting(meeting.id()).isPresent() ? List.of() : meeting.items())));
        if (!kept.isEmpty()) {
            for (var meeting : was.meetings()) {
                for (var item : meeting.items()) {
                    int stays = kept.indexOf(meeting);
                    int place = stays < 0 || random.nextInt(4) == 0 ? random.nextInt(kept.size()) : stays;
                    if (random.nextInt(6) > 0) {
                        items.get(place).add(reworked(item, values));
                    }
                }
            }
        }
        var now = new ArrayList<Meeting>();
        for (int i = 0; i < kept.size(); i++) {
            now.add(reworked(kept.get(i), values).withItems(items.get(i)));
        }
        return was.with(p -> {
            p.title = either(random, was.title(), values.text());
            p.theme = either(random, was.theme(), values.text());
            p.venue = either(random, was.venue(), values.venue());
            p.days = either(random, was.days(), values.days());
            p.mode = values.oneOf(Mode.values());
            p.status = values.oneOf(Status.values());
            p.meetings = now;
        });
    }

    private static Meeting reworked(Meeting was, RandomProgramme values) {
        var other = values.meeting(0);
        var random = values.random();
        return was.with(m -> {
            m.title = either(random, m.title, other.title());
            m.date = either(random, m.date, other.date());
            m.start = either(random, m.start, other.start());
            m.end = either(random, m.end, other.end());
            m.room = random.nextBoolean() ? m.room : other.room();
            m.audience = either(random, m.audience, other.audience());
            m.visibility = either(random, m.visibility, other.visibility());
            m.webcast = random.nextBoolean() ? m.webcast : other.webcast();
            m.items = List.of();
        });
    }

    private static AgendaItem reworked(AgendaItem was, RandomProgramme values) {
        var other = values.item();
        var random = values.random();
        return was.with(i -> {
            i.number = random.nextBoolean() ? i.number : other.number();
            i.kind = either(random, i.kind, other.kind());
            i.title = either(random, i.title, other.title());
            i.description = random.nextBoolean() ? i.description : other.description();
            i.start = either(random, i.start, other.start());
            i.end = either(random, i.end, other.end());
            i.room = random.nextBoolean() ? i.room : other.room();
            i.visibility = either(random, i.visibility, other.visibility());
            i.moderators = either(random, i.moderators, other.moderators());
            i.panellists = either(random, i.panellists, other.panellists());
            i.documents = either(random, i.documents, other.documents());
        });
    }

    private static <T> T either(Random random, T one, T other) {
        return random.nextBoolean() ? one : other;
    }
}
