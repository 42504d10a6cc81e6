package org.convoke.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the senders have the ledger write, gathered into few transactions: one commit for each message and each dot would cost
 * more than sending. What is promised stays: no dot is sent before its mark is committed.
 */
@ApplicationScoped
class Writing {

    /** A sender goes on meanwhile. */
    private static final Duration UNHURRIED = Duration.ofMillis(5);

    private final Gathering<Leased, Boolean> dots;
    private final Gathering<Answered, Optional<DeliveryState>> answers;
    private final Ledger ledger;

    Writing(Ledger ledger) {
        this.ledger = ledger;
        this.dots = new Gathering<>("dots", Duration.ZERO, ledger::dots);
        this.answers = new Gathering<>("settlements", UNHURRIED, this::settle);
    }

    /** After the senders have ended. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        dots.close();
        answers.close();
    }

    /**
     * Waits until it is committed that the final dot is about to be sent; false where the lease is lost.
     *
     * @throws RuntimeException where it could not be written
     */
    boolean dot(Leased delivery) {
        try {
            return dots.add(delivery).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Has the answer written, however often that must be tried; the state, or empty where the lease was lost. */
    CompletableFuture<Optional<DeliveryState>> settle(Answered answer) {
        return answers.add(answer);
    }

    /** A transaction holds participants of one session only, so that two of them never wait for each other. */
    private List<Optional<DeliveryState>> settle(List<Answered> gathered) {
        Map<UUID, List<Integer>> places = IntStream.range(0, gathered.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        place -> gathered.get(place).delivery().session()));
        var states = new HashMap<Integer, Optional<DeliveryState>>();
        places.forEach((session, ofSession) -> {
            var answered = ofSession.stream().map(gathered::get).toList();
            var settled = Persistence.untilDone(() -> ledger.settle(session, answered));
            for (var i = 0; i < settled.size(); i++) {
                states.put(ofSession.get(i), settled.get(i));
            }
        });
        var inOrder = new ArrayList<Optional<DeliveryState>>();
        for (var place = 0; place < gathered.size(); place++) {
            inOrder.add(states.getOrDefault(place, Optional.empty()));
        }
        return inOrder;
    }
}
