package org.convoke.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Kafka topic to create. */
public record Topic(String name, int partitions, Map<String, String> settings) {

    private static final List<String> SERVICES = List.of("agenda", "registration", "notification");
    private static final int LARGEST_EVENT = 5 * 1024 * 1024;

    public Topic {
        settings = Map.copyOf(settings);
    }

    /** An event topic of the platform: 12 partitions, 30 days, events of at most 5 MiB. */
    public static Topic events(String name) {
        return new Topic(name, 12, retention());
    }

    /** Where a service puts what it cannot take from a topic. */
    public static Topic deadLetters(String topic, String service) {
        return new Topic(topic + "." + service + ".dead-letter", 1, retention());
    }

    /** All that the platform needs: the topics and each reader's dead letters. */
    public static List<Topic> ofConvoke() {
        return Stream.of("agenda.v1", "registration.v1", "delivery.v1")
                .flatMap(topic -> Stream.concat(
                        Stream.of(events(topic)), SERVICES.stream().map(service -> deadLetters(topic, service))))
                .toList();
    }

    private static Map<String, String> retention() {
        return Map.of(
                "retention.ms",
                Long.toString(Duration.ofDays(30).toMillis()),
                "max.message.bytes",
                Integer.toString(LARGEST_EVENT));
    }
}
