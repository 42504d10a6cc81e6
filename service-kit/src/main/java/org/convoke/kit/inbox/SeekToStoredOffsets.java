package org.convoke.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Begins each partition where the database says it was taken in up to; from its beginning where it says nothing. */
@ApplicationScoped
@Identifier("stored-offsets")
public class SeekToStoredOffsets implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(SeekToStoredOffsets.class);

    private final InboxOffsets offsets;
    private final CountDownLatch stopping = new CountDownLatch(1);

    SeekToStoredOffsets(InboxOffsets offsets) {
        this.offsets = offsets;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        var ends = consumer.endOffsets(partitions);
        for (var backoff = new Backoff(); ; pause(backoff)) {
            try {
                seek(consumer, partitions, ends);
                return;
            } catch (SQLException e) {
                LOG.warnf("Waiting to begin reading, partitions=%s cause=%s", partitions, e);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Map<TopicPartition, Long> ends)
            throws SQLException {
        var stored = offsets.all();
        for (var partition : partitions) {
            var next = stored.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else if (next <= ends.getOrDefault(partition, Long.MAX_VALUE)) {
                consumer.seek(partition, next);
            } else {
                beginAgain(consumer, partition, next);
            }
        }
    }

    /** A partition that ends before what was read of it is not the one that was read: the topic was made anew. */
    private void beginAgain(Consumer<?, ?> consumer, TopicPartition partition, long next) throws SQLException {
        LOG.errorf(
                "Partition is shorter than what was read of it, reading it anew, partition=%s read=%d",
                partition, next);
        offsets.forget(partition);
        consumer.seekToBeginning(List.of(partition));
    }

    private void pause(Backoff backoff) {
        try {
            if (stopping.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        }
    }
}
