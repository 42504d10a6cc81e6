package org.convoke.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long an answer may be given to others. */
class FinishedTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2017-09-04T08:14:50Z");

    private static Finished expiring(String date) {
        return Finished.of(200, MultiMap.caseInsensitiveMultiMap().add("Expires", date), Buffer.buffer("a page"));
    }

    @Test
    void as_long_as_anything_where_it_does_not_say_or_says_more() {
        assertThat(Finished.of(200, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer("a page"))
                        .keptFor(LONGEST, NOW))
                .isEqualTo(LONGEST);
        assertThat(expiring("Mon, 04 Sep 2017 09:00:00 GMT").keptFor(LONGEST, NOW))
                .isEqualTo(LONGEST);
        assertThat(expiring("never").keptFor(LONGEST, NOW)).isEqualTo(LONGEST);
    }

    @Test
    void until_it_expires_where_that_is_sooner() {
        assertThat(expiring("Mon, 04 Sep 2017 08:15:00 GMT").keptFor(LONGEST, NOW))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(expiring("Mon, 04 Sep 2017 08:14:00 GMT").keptFor(LONGEST, NOW))
                .isZero();
    }

    @Test
    void what_has_expired_is_made_anew_for_the_next_one_who_asks() {
        var shelf = new Shelf(1_000_000, Clock.fixed(NOW, ZoneOffset.UTC));
        var mark = new Shelfmark("/en/sessions/gcm-5", "");
        var made = new AtomicInteger();

        for (var date : new String[] {"Mon, 04 Sep 2017 08:14:50 GMT", "Mon, 04 Sep 2017 10:00:00 GMT", "unused"}) {
            shelf.find(mark, () -> {
                        made.incrementAndGet();
                        return CompletableFuture.completedFuture(expiring(date));
                    })
                    .join();
        }

        assertThat(made).hasValue(2);
    }
}
