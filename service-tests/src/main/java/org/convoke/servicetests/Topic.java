package org.convoke.servicetests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.convoke.events.Event;
import org.convoke.events.EventJson;

/**
 * A topic as a test sees it: writes events as another service would, and reads all that came since it was opened (or all
 * that is there). Not for two threads.
 */
public final class Topic implements AutoCloseable {

    private final String name;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<EventRecord> read = new ArrayList<>();

    private Topic(String name, String bootstrap, boolean fromBeginning) {
        this.name = name;
        this.producer = Loaders.own(() -> new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        5 * 1024 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd"),
                new StringSerializer(),
                new ByteArraySerializer()));
        this.consumer = Loaders.own(() -> new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer()));
        var partitions = partitions();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position);
    }

    /** The topic on the Kafka of {@link RealServers}, read from here on. */
    public static Topic fromNow(String name) {
        return new Topic(name, RealServers.kafka().bootstrap(), false);
    }

    /** The topic on the Kafka of {@link RealServers}, read from its beginning. */
    public static Topic fromBeginning(String name) {
        return new Topic(name, RealServers.kafka().bootstrap(), true);
    }

    /** The topic on any Kafka, read from its beginning. */
    public static Topic fromBeginning(String name, String bootstrap) {
        return new Topic(name, bootstrap, true);
    }

    /** Writes an event as the service that owns it would. */
    public void publish(Event event, long sequence) {
        publish(UUID.randomUUID(), event, sequence);
    }

    /** The same with an id of its own, so that it can be written twice. */
    public void publish(UUID id, Event event, long sequence) {
        send(event.key().toString(), headers(id, event, sequence), EventJson.write(event));
    }

    /** Writes any record. */
    public void send(String key, Map<String, String> headers, byte[] payload) {
        var bytes = new RecordHeaders();
        headers.forEach((header, value) -> bytes.add(header, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(new ProducerRecord<>(name, null, null, key, payload, bytes))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The CloudEvents headers of an event. */
    public static Map<String, String> headers(UUID id, Event event, long sequence) {
        var type = event.eventType();
        var service = type.type().split("\\.", -1)[2];
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_source", "/" + service + "-service",
                "ce_type", type.type(),
                "ce_time", Instant.now().toString(),
                "ce_sequence", Long.toString(sequence),
                "ce_subject", event.key().toString(),
                "content-type", "application/json");
    }

    /** Waits until that many events of the type have been read, and gives all of them. */
    public <E extends Event> List<E> await(Class<E> type, int count) {
        return await(type, count, event -> true);
    }

    /** Waits until that many events of the type that fit have been read, and gives all of them. */
    public <E extends Event> List<E> await(Class<E> type, int count, Predicate<E> fits) {
        var records = awaitRecords(
                count,
                record -> record.event()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(fits)
                        .isPresent());
        return records.stream()
                .flatMap(record -> record.event().stream())
                .map(type::cast)
                .toList();
    }

    /** Waits until that many records that fit have been read, and gives all of them. */
    public List<EventRecord> awaitRecords(int count, Predicate<EventRecord> fits) {
        var end = System.nanoTime() + Patience.LONGEST.toNanos();
        while (true) {
            var found = read.stream().filter(fits).toList();
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + found.size() + " of " + count + " records came on " + name
                        + " within " + Patience.LONGEST.toSeconds() + " s; read were "
                        + read.stream().map(EventRecord::type).toList());
            }
            poll(Duration.ofMillis(200));
        }
    }

    /** All that has been read, after a look at what is there at this moment. */
    public List<EventRecord> now() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(Duration.ofMillis(100));
        }
        return List.copyOf(read);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
    }

    private void poll(Duration longest) {
        consumer.poll(longest).forEach(record -> read.add(EventRecord.of(record)));
    }

    private Collection<TopicPartition> partitions() {
        return consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
