package org.convoke.agenda.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds what takes place at the same time and claims the same: a room, a person. */
final class AtOnce {

    /** @param of the name of what is claimed, the same for the same */
    private record Claim(String of, Sitting sitting) {}

    private final Map<String, List<Claim>> claims = new HashMap<>();

    void claim(String of, Sitting sitting) {
        claims.computeIfAbsent(of + " " + sitting.meeting().date(), key -> new ArrayList<>())
                .add(new Claim(of, sitting));
    }

    /** Tells each that begins before another one has ended, with the one that lasts longest of those before it. */
    void tell(BiConsumer<Sitting, Sitting> overlap) {
        claims.values().forEach(claimed -> {
            claimed.sort(Comparator.comparing((Claim claim) -> claim.sitting().start())
                    .thenComparing(claim -> claim.sitting().part().at()));
            var longest = claimed.getFirst().sitting();
            for (var claim : claimed.subList(1, claimed.size())) {
                var sitting = claim.sitting();
                if (sitting.start().isBefore(longest.end())) {
                    overlap.accept(sitting, longest);
                }
                if (sitting.end().isAfter(longest.end())) {
                    longest = sitting;
                }
            }
        });
    }
}
