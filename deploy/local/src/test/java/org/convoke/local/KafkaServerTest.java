package org.convoke.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    private static final List<Topic> ONE = List.of(new Topic("one", 1, Map.of()));

    @Test
    void records_survive_stop_and_start(@TempDir Path folder) throws Exception {
        try (var server = KafkaServer.start(folder, 0)) {
            server.createTopics(ONE);
            send(server, "kept");
        }

        try (var server = KafkaServer.start(folder, 0)) {
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void a_killed_broker_recovers_what_was_acknowledged() throws Exception {
        try (var server = KafkaServer.temporary()) {
            server.createTopics(ONE);
            send(server, "kept");

            server.kill();
            server.restart();

            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void the_platforms_topics_are_created_once_with_twelve_partitions() throws Exception {
        try (var server = KafkaServer.temporary()) {
            server.createTopics();
            server.createTopics();

            try (var admin = Admin.create(Map.of("bootstrap.servers", server.bootstrap()))) {
                var topics = admin.describeTopics(List.of("agenda.v1", "registration.v1", "delivery.v1"))
                        .allTopicNames()
                        .get();
                assertThat(topics.values())
                        .hasSize(3)
                        .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
                assertThat(admin.listTopics().names().get()).contains("agenda.v1.notification.dead-letter");
            }
        }
    }

    @Test
    void nothing_is_left_when_the_parent_is_killed() throws Exception {
        var parent = ServerParent.start("kafka");

        parent.kill();

        parent.assertNothingLeft(Duration.ofMinutes(1));
    }

    private static void send(KafkaServer server, String text) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) server.bootstrap()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("one", text)).get();
        }
    }

    private static String read(KafkaServer server) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) server.bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition("one", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
        }
    }
}
