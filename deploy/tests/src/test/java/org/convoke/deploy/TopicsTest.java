package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoke.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Topics and who may do what with them: the contract and the code say it, the cluster and the composition follow. */
class TopicsTest {

    private static final JsonNode CONTRACT = contract();
    private static final Pattern INCOMING = Pattern.compile("@Incoming\\(Topics\\.(\\w+)\\)");
    private static final Pattern FOLLOWED = Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.\\w+\\.topic=(.+)$");
    private static final Pattern LOOP =
            Pattern.compile("for topic in ([^;]+); do\n +declare_topic \"\\$topic([\\w.-]*)\" \\d+");

    @ParameterizedTest
    @MethodSource("org.convoke.deploy.Rendered#overlays")
    void the_cluster_has_the_topics_of_the_contract_and_of_each_reader(Rendered overlay) {
        var declared = new HashMap<String, Integer>();
        overlay.all("KafkaTopic")
                .forEach(topic -> declared.put(
                        Rendered.nameOf(topic), topic.at("/spec/partitions").asInt()));

        assertThat(declared).isEqualTo(expected());
    }

    @ParameterizedTest
    @MethodSource("org.convoke.deploy.Rendered#overlays")
    void they_keep_events_as_long_and_take_them_as_large_as_the_contract_says(Rendered overlay) {
        var promised = CONTRACT.at("/components/channelBindings/topic/topicConfiguration");

        assertThat(overlay.all("KafkaTopic")).isNotEmpty().allSatisfy(topic -> {
            for (var setting : Set.of("retention.ms", "max.message.bytes")) {
                assertThat(topic.at("/spec/config").path(setting).asLong())
                        .isEqualTo(promised.path(setting).asLong());
            }
        });
    }

    @Test
    void an_acknowledged_event_survives_the_loss_of_a_broker_in_production() {
        assertThat(Rendered.of("overlays/production").all("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.at("/spec/config").path("min.insync.replicas").asInt())
                    .isEqualTo(2);
        });
    }

    @Test
    void the_composition_declares_the_same_topics() {
        var declared = new TreeSet<String>();
        LOOP.matcher(Repository.text("deploy/compose/topics.sh")).results().forEach(loop -> {
            var suffix = loop.group(2);
            for (var topic : loop.group(1).split(" ", -1)) {
                declared.add(topic + suffix);
            }
        });

        assertThat(declared).isEqualTo(new TreeSet<>(expected().keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void a_service_writes_its_own_topic_and_its_own_dead_letters_and_reads_what_it_follows(Service service) {
        var acls = Rendered.of("overlays/production")
                .one("KafkaUser", service.title())
                .at("/spec/authorization/acls");
        var deadLetters = service == Service.WEB
                ? Set.<String>of()
                : readBy(service).stream()
                        .map(topic -> Topics.deadLettersOf(topic, service.title()))
                        .collect(Collectors.toSet());
        var writes = new TreeSet<>(writtenBy(service));
        writes.addAll(deadLetters);

        assertThat(topics(acls, "Write")).isEqualTo(writes);
        assertThat(topics(acls, "Read")).isEqualTo(readBy(service));
        assertThat(acls.findValuesAsText("patternType")).allMatch(pattern -> service == Service.WEB);
        assertThat(acls.findValues("operations").toString()).doesNotContain("All", "Alter", "Delete", "Create");
    }

    private static Set<String> topics(JsonNode acls, String operation) {
        return acls.valueStream()
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> acl.path("operations")
                        .valueStream()
                        .anyMatch(one -> one.asText().equals(operation)))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Integer> expected() {
        var topics = new HashMap<String, Integer>();
        var partitions =
                CONTRACT.at("/components/channelBindings/topic/partitions").asInt();
        CONTRACT.path("channels")
                .forEach(channel -> topics.put(channel.path("address").asText(), partitions));
        for (var service : Set.of(Service.AGENDA, Service.REGISTRATION, Service.NOTIFICATION)) {
            readBy(service).forEach(topic -> topics.put(Topics.deadLettersOf(topic, service.title()), 1));
        }
        return topics;
    }

    private static Set<String> writtenBy(Service service) {
        return CONTRACT.path("operations").properties().stream()
                .filter(operation -> operation.getKey().startsWith(service.title() + "Service"))
                .map(operation ->
                        operation.getValue().at("/channel/$ref").asText().substring(1))
                .map(channel -> CONTRACT.at(channel).path("address").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> readBy(Service service) {
        var read = new TreeSet<String>();
        Repository.sourcesOf(service.module())
                .forEach(source ->
                        INCOMING.matcher(source).results().forEach(found -> read.add(constant(found.group(1)))));
        FOLLOWED.matcher(Repository.text(service.module() + "/src/main/resources/application.properties"))
                .results()
                .forEach(found -> read.add(found.group(1)));
        return read;
    }

    private static String constant(String name) {
        return switch (name) {
            case "AGENDA" -> Topics.AGENDA;
            case "REGISTRATION" -> Topics.REGISTRATION;
            case "DELIVERY" -> Topics.DELIVERY;
            default -> throw new AssertionError("the test does not know Topics." + name);
        };
    }

    private static JsonNode contract() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Repository.text("event-contracts/src/main/resources/org/convoke/events/asyncapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
