package org.convoke.web.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hands what happens to the open pages of this replica. A page that is too slow misses some, and sees the newest. */
@ApplicationScoped
public class Happenings {

    private final BroadcastProcessor<Happening> all = BroadcastProcessor.create();
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();

    /** What happens about a session from now on, for a page that is open. */
    public Multi<Happening> about(UUID session) {
        return all.filter(happening -> happening.session().equals(session))
                .onOverflow()
                .dropPreviousItems();
    }

    /** That a notice has moved, from now on, for a page that shows it. */
    public Multi<Happening> ofNotice(UUID notice) {
        return all.filter(happening -> happening instanceof Happening.NoticeMoved moved
                        && moved.notice().equals(notice))
                .onOverflow()
                .dropPreviousItems();
    }

    /** Calls the listener for everything, before pages see it; for the life of the application. */
    public void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    /** Tells everybody, one thing at a time. */
    public synchronized void publish(Happening happening) {
        listeners.forEach(listener -> listener.accept(happening));
        all.onNext(happening);
    }
}
