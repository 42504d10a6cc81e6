package org.convoke.web.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convoke.web.notice.Board.Group;
import org.convoke.web.notice.Board.Tile;
import org.jspecify.annotations.Nullable;

/**
 * What of an open board has to be redrawn: remembers what one reader was sent last. The first time it is everything,
 * since something may have moved between the page and the first look.
 */
final class BoardChanges {

    /** A listener is not interrupted more often than this, but always hears the end. */
    private static final Duration BETWEEN_SENTENCES = Duration.ofSeconds(10);

    /**
     * The parts to be redrawn.
     *
     * @param says whether the sentence for those who listen is said again
     */
    record Redrawn(
            boolean head,
            boolean actions,
            boolean lost,
            boolean again,
            List<Group> groups,
            List<Tile> tiles,
            boolean says) {

        boolean isNothing() {
            return !head && !actions && !lost && !again && groups.isEmpty() && tiles.isEmpty() && !says;
        }
    }

    private @Nullable Board sent;
    private @Nullable Tally said;
    private Instant saidAt = Instant.EPOCH;

    /** What differs from what was sent last; empty where nothing does. */
    Optional<Redrawn> to(Board board, Instant now) {
        var before = sent;
        var says = isToBeSaid(board.tally(), now);
        var redrawn = before == null
                ? new Redrawn(
                        true, true, true, true, board.groups(), board.tiles().toList(), says)
                : difference(before, board, says);
        sent = board;
        if (says) {
            said = board.tally();
            saidAt = now;
        }
        return redrawn.isNothing() ? Optional.empty() : Optional.of(redrawn);
    }

    private boolean isToBeSaid(Tally tally, Instant now) {
        if (said != null && tally.saysTheSameAs(said)) {
            return false;
        }
        return tally.over() || !saidAt.plus(BETWEEN_SENTENCES).isAfter(now);
    }

    private static Redrawn difference(Board before, Board board, boolean says) {
        var known = before.tiles().toList();
        var counted = before.groups().stream().map(BoardChanges::count).toList();
        return new Redrawn(
                !before.tally().equals(board.tally()),
                before.state() != board.state()
                        || !before.tally().reason().equals(board.tally().reason()),
                !before.lost().equals(board.lost()),
                !before.again().equals(board.again()) || before.inTurn() != board.inTurn(),
                board.groups().stream()
                        .filter(group -> !counted.contains(count(group)))
                        .toList(),
                board.tiles().filter(tile -> !known.contains(tile)).toList(),
                says);
    }

    private static String count(Group group) {
        return group.anchor() + " " + group.told() + "/" + group.tiles().size();
    }
}
