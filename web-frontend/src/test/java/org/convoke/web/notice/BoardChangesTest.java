package org.convoke.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convoke.web.notice.Board.Group;
import org.convoke.web.notice.Board.Tile;
import org.convoke.web.services.Notification.NoticeState;
import org.junit.jupiter.api.Test;

class BoardChangesTest {

    private static final Instant NOON = Instant.parse("2017-08-28T12:00:00Z");

    private final BoardChanges changes = new BoardChanges();

    @Test
    void the_first_time_everything_is_redrawn() {
        var redrawn = changes.to(board(3), NOON).orElseThrow();

        assertThat(redrawn.head()).isTrue();
        assertThat(redrawn.tiles()).hasSize(10);
        assertThat(redrawn.says()).isTrue();
    }

    @Test
    void what_is_as_it_was_is_not_redrawn() {
        changes.to(board(3), NOON);

        assertThat(changes.to(board(3), NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void one_more_told_is_one_tile_one_count_and_the_head() {
        changes.to(board(3), NOON);

        var redrawn = changes.to(board(4), NOON.plusSeconds(1)).orElseThrow();

        assertThat(redrawn.tiles()).extracting(Tile::code).containsExactly("S3");
        assertThat(redrawn.groups()).hasSize(1);
        assertThat(redrawn.head()).isTrue();
        assertThat(redrawn.actions()).isFalse();
        assertThat(redrawn.lost()).isFalse();
    }

    @Test
    void a_sentence_is_said_again_after_ten_seconds_even_if_the_change_came_earlier() {
        changes.to(board(3), NOON);

        assertThat(changes.to(board(4), NOON.plusSeconds(1)).orElseThrow().says())
                .isFalse();
        assertThat(changes.to(board(4), NOON.plusSeconds(9))).isEmpty();
        assertThat(changes.to(board(4), NOON.plusSeconds(10)).orElseThrow().says())
                .isTrue();
        assertThat(changes.to(board(4), NOON.plusSeconds(30))).isEmpty();
    }

    @Test
    void the_end_is_said_at_once() {
        changes.to(board(9), NOON);

        var end = changes.to(board(10), NOON.plusMillis(500)).orElseThrow();

        assertThat(end.says()).isTrue();
        assertThat(end.actions()).isTrue();
    }

    private static Board board(int told) {
        var over = told == 10;
        var state = over ? NoticeState.COMPLETED : NoticeState.SENDING;
        var tally = new Tally(
                Tally.key(state),
                Optional.empty(),
                over,
                10,
                told,
                10 - told,
                0,
                0,
                10,
                told,
                0,
                0,
                Bar.of(told, 10 - told, 0),
                Optional.empty(),
                Optional.empty());
        var tiles = IntStream.range(0, 10)
                .mapToObj(i -> new Tile("S" + i, "State " + i, i < told ? Standing.TOLD : Standing.WAITING))
                .toList();
        return new Board(
                state, tally, List.of(), List.of(), 10 - told, List.of(new Group(RegionalGroup.AFRICAN, tiles)));
    }
}
