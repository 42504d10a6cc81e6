package org.convoke.kit.outbox;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's producer as the relay needs it. */
public final class RelayProducer {

    /** Above the largest event with its headers, and what the topics take: 5 MiB. */
    private static final int LARGEST_REQUEST = 5 * 1024 * 1024;

    private RelayProducer() {}

    /**
     * A producer that repeats nothing by itself, waits for all replicas, and gives up soon: the record stays in the
     * outbox, and the transaction that holds the lock ends.
     *
     * @param bootstrap Kafka's addresses
     * @param clientId named in the broker's logs
     */
    public static Producer<String, byte[]> create(String bootstrap, String clientId) {
        return new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, clientId),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
                        Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST)),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
