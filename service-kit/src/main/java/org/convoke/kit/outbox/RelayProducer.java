package org.convoke.kit.outbox;

import java.util.HashMap;
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
     * @param connection where Kafka is and as whom it is spoken to, the settings that begin with {@code kafka.}
     * @param clientId named in the broker's logs
     */
    public static Producer<String, byte[]> create(Map<String, Object> connection, String clientId) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
