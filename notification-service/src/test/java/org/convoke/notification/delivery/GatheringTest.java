package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final ConcurrentLinkedQueue<List<Integer>> transactions = new ConcurrentLinkedQueue<>();
    private final CountDownLatch firstIsWritten = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    private List<String> write(List<Integer> asked) {
        transactions.add(asked);
        if (transactions.size() == 1) {
            firstIsWritten.countDown();
            awaited(mayGoOn);
        }
        if (asked.contains(13)) {
            throw new IllegalArgumentException("13");
        }
        return asked.stream().map(number -> "written " + number).toList();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_asked_for_while_one_is_written_is_written_together_and_each_gets_its_own() {
        try (var gathering = new Gathering<Integer, String>("test", Duration.ZERO, this::write)) {
            var first = gathering.add(1);
            awaited(firstIsWritten);
            var second = gathering.add(2);
            var third = gathering.add(3);
            assertThat(second).isNotDone();
            mayGoOn.countDown();

            assertThat(List.of(first.join(), second.join(), third.join()))
                    .containsExactly("written 1", "written 2", "written 3");
            assertThat(transactions).containsExactly(List.of(1), List.of(2, 3));
        }
    }

    @Test
    void who_asked_for_what_cannot_be_written_is_told_and_the_next_is_written() {
        mayGoOn.countDown();
        try (var gathering = new Gathering<Integer, String>("test", Duration.ZERO, this::write)) {
            var refused = gathering.add(13);

            assertThatThrownBy(refused::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(gathering.add(14).join()).isEqualTo("written 14");
        }
    }

    @Test
    void a_transaction_stays_short_however_many_wait() {
        try (var gathering = new Gathering<Integer, String>("test", Duration.ZERO, this::write)) {
            gathering.add(1000);
            awaited(firstIsWritten);
            var last = gathering.add(0);
            for (var number = 100; number < 300; number++) {
                last = gathering.add(number);
            }
            mayGoOn.countDown();

            assertThat(last.join()).isEqualTo("written 299");
            assertThat(transactions)
                    .allSatisfy(transaction -> assertThat(transaction).hasSizeLessThanOrEqualTo(64));
            assertThat(transactions.stream().mapToInt(List::size).sum()).isEqualTo(202);
        }
    }

    @Test
    void what_is_asked_for_and_not_written_before_the_end_fails_and_nobody_waits_for_ever() {
        var gathering = new Gathering<Integer, String>("test", Duration.ZERO, this::write);
        gathering.add(1);
        awaited(firstIsWritten);
        var waiting = gathering.add(2);

        gathering.close();
        mayGoOn.countDown();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gathering.add(3).join()).hasCauseInstanceOf(IllegalStateException.class);
    }
}
