package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real broker is given production's topics and rules, and each service, by its certificate, tries what it may and may not. */
class KafkaRightsTest {

    private static final Rendered PRODUCTION = Rendered.of("overlays/production");

    private static GuardedKafka kafka;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        kafka = GuardedKafka.start(folder);
        try (var admin = kafka.admin()) {
            admin.createTopics(topics().stream()
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            admin.createAcls(rules()).all().get();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        kafka.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_service_can_write_its_own_topics_and_no_others(Service service) throws Exception {
        var own = allowed(service, "Write");
        try (var writing = producer(service, true);
                var refused = producer(service, false)) {
            for (var topic : topics()) {
                var record = new ProducerRecord<>(topic, "key", new byte[] {1});
                if (own.contains(topic)) {
                    assertThat(writing.send(record).get().topic()).isEqualTo(topic);
                } else {
                    assertThatThrownBy(() -> refused.send(record).get())
                            .as("%s writes %s", service, topic)
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(AuthorizationException.class);
                }
            }
        }
    }

    /** One that is idempotent, as that of the services, sends nothing any more once it was refused. */
    private static KafkaProducer<String, byte[]> producer(Service service, boolean idempotent) {
        var settings = kafka.as(service.title());
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, idempotent);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @ParameterizedTest
    @EnumSource
    void a_service_can_read_what_it_follows_and_nothing_else(Service service) {
        var followed = allowed(service, "Read");
        for (var topic : topics()) {
            if (followed.contains(topic)) {
                assertThat(reads(service, topic))
                        .as("%s reads %s", service, topic)
                        .isTrue();
            } else {
                assertThatThrownBy(() -> reads(service, topic))
                        .as("%s reads %s", service, topic)
                        .isInstanceOf(AuthorizationException.class);
            }
        }
    }

    /** True once the group has given it the topic and it knows where to read on; refused rights throw. */
    private static boolean reads(Service service, String topic) {
        var settings = kafka.as(service.title());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service == Service.WEB ? "web-1" : service.title());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (var tries = 0; tries < 60 && consumer.assignment().isEmpty(); tries++) {
                consumer.poll(Duration.ofSeconds(1));
            }
            consumer.assignment().forEach(consumer::position); // a group gives what it has not looked at
            return !consumer.assignment().isEmpty();
        }
    }

    private static Set<String> topics() {
        var names = new TreeSet<String>();
        PRODUCTION.all("KafkaTopic").forEach(topic -> names.add(Rendered.nameOf(topic)));
        return names;
    }

    private static Set<String> allowed(Service service, String operation) {
        var names = new TreeSet<String>();
        acls(service).forEach(acl -> {
            if (acl.path("operations").toString().contains(operation)) {
                names.add(acl.at("/resource/name").asText());
            }
        });
        return names;
    }

    private static List<AclBinding> rules() {
        var rules = new ArrayList<AclBinding>();
        for (var service : Service.values()) {
            for (var acl : acls(service)) {
                var resource = acl.path("resource");
                var pattern = new ResourcePattern(
                        ResourceType.valueOf(upper(resource.path("type"))),
                        resource.path("name").asText(),
                        resource.path("patternType").asText().equals("prefix")
                                ? PatternType.PREFIXED
                                : PatternType.LITERAL);
                for (var operation : acl.path("operations")) {
                    rules.add(new AclBinding(
                            pattern,
                            new AccessControlEntry(
                                    "User:CN=" + service.title(),
                                    "*",
                                    AclOperation.valueOf(upper(operation)),
                                    AclPermissionType.ALLOW)));
                }
            }
        }
        return rules;
    }

    private static JsonNode acls(Service service) {
        return PRODUCTION.one("KafkaUser", service.title()).at("/spec/authorization/acls");
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }
}
