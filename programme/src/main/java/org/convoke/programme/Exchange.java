package org.convoke.programme;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoke.programme.Reordering.Move;

/**
 * Which moves within a meeting do no more than exchange places: each item took the time of another one of them; or they
 * follow each other without a gap, in another order, each as long as before, in the same span of time.
 */
final class Exchange {

    /** From when to when an item is planned. */
    private record Span(Start start, LocalTime end) {
        static Span of(AgendaItem item) {
            return new Span(item.start(), item.end());
        }
    }

    private final Set<Move> exchanged = new LinkedHashSet<>();

    private Exchange() {}

    static Set<Move> among(List<Move> moves) {
        var exchange = new Exchange();
        exchange.ofTimes(moves);
        exchange.inARow(moves.stream()
                .filter(move -> !exchange.exchanged.contains(move) && keepsItsLength(move))
                .toList());
        return exchange.exchanged;
    }

    /** Follows each item to the one whose time it took; who comes round in a circle has exchanged. */
    private void ofTimes(List<Move> moves) {
        var placeOf = new HashMap<Span, Move>();
        moves.forEach(move -> placeOf.putIfAbsent(Span.of(move.was().item()), move));
        var seen = new LinkedHashSet<Move>();
        for (var move : moves) {
            var path = new LinkedHashSet<Move>();
            var next = move;
            while (next != null && seen.add(next)) {
                path.add(next);
                next = placeOf.get(Span.of(next.isNow().item()));
            }
            if (next != null && path.contains(next)) {
                var circle = next;
                path.stream().dropWhile(one -> one != circle).forEach(exchanged::add);
            }
        }
    }

    private static boolean keepsItsLength(Move move) {
        return length(move.was().item()).equals(length(move.isNow().item()));
    }

    private static Duration length(AgendaItem item) {
        return Duration.between(item.start().expected(), item.end());
    }

    /** From each start, follows those who were there and those who are there now until both are the same. */
    private void inARow(List<Move> moves) {
        var before = new HashMap<Start, Move>();
        var now = new HashMap<Start, Move>();
        for (var move : moves) {
            before.putIfAbsent(move.was().item().start(), move);
            now.putIfAbsent(move.isNow().item().start(), move);
        }
        for (var move : moves) {
            if (!exchanged.contains(move)) {
                exchanged.addAll(rowFrom(move.was().item().start(), before, now));
            }
        }
    }

    private static Set<Move> rowFrom(Start start, Map<Start, Move> before, Map<Start, Move> now) {
        var were = new LinkedHashSet<Move>();
        var are = new LinkedHashSet<Move>();
        var endWas = start;
        var endIsNow = start;
        do {
            boolean back = !endWas.expected().isAfter(endIsNow.expected());
            var next = back ? before.get(endWas) : now.get(endIsNow);
            if (next == null || !(back ? were : are).add(next)) {
                return Set.of();
            }
            if (back) {
                endWas = new Start.At(next.was().item().end());
            } else {
                endIsNow = new Start.At(next.isNow().item().end());
            }
        } while (!(endWas.equals(endIsNow) && were.equals(are)));
        return were;
    }
}
