package org.convoke.kit.probe;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.convoke.events.Topics;

/** The consumer of the small service, as Kafka's tools could move it. */
@ApplicationScoped
public class ProbeTopic {

    private final KafkaClientService clients;

    ProbeTopic(KafkaClientService clients) {
        this.clients = clients;
    }

    /** Has everything that is on the topic come again. */
    public void rewind() {
        clients.getConsumer(Topics.AGENDA)
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
