package org.convoke.web.shelf;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The finished answers. A publication begins a new shelf: what is still being made then comes to the old one, where nobody
 * looks any more, so that nothing from before is ever found after. Where Kafka is silent, an answer is {@value #SECONDS}
 * seconds old at most; one that says when it expires, as what speaks of the present moment does, is not kept beyond that.
 */
@ApplicationScoped
class Shelf {

    private static final int SECONDS = 20;

    /** After whoever remembers what the answers are made of: on the new shelf comes only what is new. */
    private static final int AFTER_SOURCES = 200;

    private final long mostBytes;
    private final Clock clock;
    private volatile AsyncCache<Shelfmark, Finished> current;

    Shelf(@ConfigProperty(name = "convoke.web.shelf-bytes") long mostBytes, Clock clock) {
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.current = empty();
    }

    void clearOnPublication(@Observes @Priority(AFTER_SOURCES) StartupEvent started, Happenings happenings) {
        happenings.listen(happening -> {
            switch (happening) {
                case Happening.RevisionPublished published -> clear();
                case Happening.SessionChanged changed -> clear();
                case Happening.NoticeMoved moved -> {}
            }
        });
    }

    /**
     * The answer of that mark; made once where it is not there, however many ask.
     *
     * @param making begins to make it
     */
    CompletableFuture<Finished> find(Shelfmark mark, Supplier<CompletableFuture<Finished>> making) {
        var shelf = current;
        var found = shelf.getIfPresent(mark);
        if (found != null) {
            return found;
        }
        var made = shelf.get(mark, (wanted, executor) -> making.get());
        made.thenAccept(finished -> {
            if (!finished.isToBeKept()) {
                shelf.asMap().remove(mark, made);
            }
        });
        return made;
    }

    /** How many bytes it holds. */
    long bytes() {
        return current.synchronous().policy().eviction().stream()
                .mapToLong(eviction -> eviction.weightedSize().orElse(0))
                .sum();
    }

    void clear() {
        current = empty();
    }

    private AsyncCache<Shelfmark, Finished> empty() {
        return Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Shelfmark mark, Finished finished) -> finished.weight())
                .expireAfter(Expiry.creating((Shelfmark mark, Finished finished) ->
                        finished.keptFor(Duration.ofSeconds(SECONDS), clock.instant())))
                .buildAsync();
    }
}
