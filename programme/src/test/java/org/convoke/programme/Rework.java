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
        return new Programme(
                either(random, was.title(), values.text()),
                either(random, was.theme(), values.text()),
                either(random, was.venue(), values.venue()),
                either(random, was.days(), values.days()),
                values.oneOf(Mode.values()),
                values.oneOf(Status.values()),
                now);
    }

    private static Meeting reworked(Meeting m, RandomProgramme values) {
        var other = values.meeting(0);
        var random = values.random();
        return new Meeting(
                m.id(),
                either(random, m.title(), other.title()),
                either(random, m.date(), other.date()),
                either(random, m.start(), other.start()),
                either(random, m.end(), other.end()),
                random.nextBoolean() ? m.room() : other.room(),
                either(random, m.audience(), other.audience()),
                either(random, m.visibility(), other.visibility()),
                random.nextBoolean() ? m.webcast() : other.webcast(),
                List.of());
    }

    private static AgendaItem reworked(AgendaItem i, RandomProgramme values) {
        var other = values.item();
        var random = values.random();
        return new AgendaItem(
                i.id(),
                random.nextBoolean() ? i.number() : other.number(),
                either(random, i.kind(), other.kind()),
                either(random, i.title(), other.title()),
                random.nextBoolean() ? i.description() : other.description(),
                either(random, i.start(), other.start()),
                either(random, i.end(), other.end()),
                random.nextBoolean() ? i.room() : other.room(),
                either(random, i.visibility(), other.visibility()),
                either(random, i.moderators(), other.moderators()),
                either(random, i.panellists(), other.panellists()),
                either(random, i.documents(), other.documents()));
    }

    private static <T> T either(Random random, T one, T other) {
        return random.nextBoolean() ? one : other;
    }
}
