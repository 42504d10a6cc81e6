package org.convoke.web.notice;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convoke.web.services.Notification.DeliveryState;
import org.convoke.web.services.Notification.Notice;
import org.convoke.web.services.Notification.NoticeState;
import org.convoke.web.services.Notification.Reached;

/**
 * A notice as its page shows it at one moment.
 *
 * @param lost those not reached: what a person can act upon, hence first
 * @param again those whose mail server asked us to come back
 * @param inTurn how many wait for nothing but their turn
 * @param groups all of them, by regional group
 */
record Board(NoticeState state, Tally tally, List<Row> lost, List<Row> again, int inTurn, List<Group> groups) {

    /** Reasons that no other mailbox would mend. */
    private static final Set<String> NOTHING_TO_DO = Set.of("cancelled", "superseded");

    /**
     * A participant that is not told yet.
     *
     * @param reason the key of why it cannot be reached, where no single message says it
     * @param station where its mailbox is to be corrected; empty where that would not help
     * @param calls by which it was told all the same
     */
    record Row(
            String code,
            String name,
            Optional<String> reason,
            List<Post> posts,
            Optional<String> station,
            List<Called> calls) {}

    /** Those of one regional group. */
    record Group(RegionalGroup group, List<Tile> tiles) {
        /** The id of its count on the page. */
        public String anchor() {
            return "g-" + group.word();
        }

        /** How many of them are told. */
        public int told() {
            return (int) tiles.stream()
                    .filter(tile -> tile.standing() == Standing.TOLD)
                    .count();
        }
    }

    /** One participant. */
    record Tile(String code, String name, Standing standing) {
        /** The id on the page. */
        public String anchor() {
            return "t-" + code;
        }
    }

    static Board of(Notice notice, List<Reached> participants, Watch watch) {
        var waiting = in(Standing.WAITING, participants).toList();
        var again = waiting.stream().filter(Board::isTriedAgain).toList();
        return new Board(
                notice.state(),
                Tally.of(notice),
                in(Standing.NOT_REACHED, participants)
                        .map(reached -> row(reached, watch))
                        .toList(),
                again.stream().map(reached -> row(reached, watch)).toList(),
                waiting.size() - again.size(),
                groups(participants, watch));
    }

    /** The tiles in one list, to compare two boards by. */
    Stream<Tile> tiles() {
        return groups.stream().flatMap(group -> group.tiles().stream());
    }

    private static Stream<Reached> in(Standing standing, List<Reached> participants) {
        return participants.stream().filter(reached -> Standing.of(reached.state()) == standing);
    }

    private static boolean isTriedAgain(Reached reached) {
        return reached.deliveries().stream()
                .anyMatch(delivery ->
                        delivery.state() == DeliveryState.DEFERRED || delivery.state() == DeliveryState.IN_DOUBT);
    }

    /** What is known of a participant, and what can be done. */
    static Row row(Reached reached, Watch watch) {
        var words = watch.clock().words();
        var nothingToDo = NOTHING_TO_DO.contains(Objects.requireNonNullElse(reached.reason(), ""));
        return new Row(
                reached.participant().code(),
                reached.participant().name(words.language()),
                Optional.ofNullable(reached.reason())
                        .map(reason -> "notice.reason." + reason)
                        .filter(key -> words.has(key)
                                && (nothingToDo || reached.deliveries().isEmpty())),
                reached.deliveries().stream()
                        .map(delivery -> Post.of(delivery, watch.clock()))
                        .toList(),
                nothingToDo ? Optional.empty() : Optional.of(stationOf(reached, watch)),
                Called.of(reached.telephone(), watch.clock()));
    }

    private static String stationOf(Reached reached, Watch watch) {
        return reached.deliveries().stream()
                .flatMap(delivery -> Optional.ofNullable(delivery.station()).stream())
                .findFirst()
                .orElse(watch.primaryStation());
    }

    private static List<Group> groups(List<Reached> participants, Watch watch) {
        var language = watch.clock().words().language();
        var collation = Collator.getInstance(ULocale.forLanguageTag(language));
        return Arrays.stream(RegionalGroup.values())
                .map(group -> new Group(
                        group,
                        participants.stream()
                                .filter(reached ->
                                        watch.groupOf(reached.participant().code()) == group)
                                .map(reached -> new Tile(
                                        reached.participant().code(),
                                        reached.participant().name(language),
                                        Standing.of(reached.state())))
                                .sorted(Comparator.comparing(Tile::name, collation::compare))
                                .toList()))
                .filter(group -> !group.tiles().isEmpty())
                .toList();
    }
}
