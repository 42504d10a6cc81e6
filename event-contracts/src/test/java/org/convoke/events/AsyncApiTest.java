package org.convoke.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.events.ContractFiles.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code asyncapi.yaml} says what the code does. */
class AsyncApiTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/convoke/events");
    private static final JsonNode DOCUMENT = document();

    static Stream<Example> examples() {
        return ContractFiles.today().examples().stream();
    }

    @Test
    void its_messages_are_the_event_types() {
        assertThat(texts(messages().map(message -> message.path("name").asText())))
                .isEqualTo(texts(Stream.of(EventType.values()).map(EventType::type)));
    }

    @Test
    void its_channels_carry_the_events_of_the_topics() {
        var channels = new HashMap<String, Set<String>>();
        for (var channel : DOCUMENT.path("channels")) {
            channels.put(
                    channel.path("address").asText(),
                    texts(channel.path("messages")
                            .valueStream()
                            .map(message -> followed(message).path("name").asText())));
        }

        assertThat(channels)
                .isEqualTo(Stream.of(EventType.values())
                        .collect(Collectors.groupingBy(
                                EventType::topic,
                                Collectors.mapping(EventType::type, Collectors.toCollection(TreeSet::new)))));
    }

    @Test
    void its_files_are_those_that_there_are() {
        var today = ContractFiles.today();
        for (var type : EventType.values()) {
            var message = message(type);

            assertThat(FOLDER.resolve(message.at("/payload/schema/$ref").asText())
                            .toAbsolutePath())
                    .isEqualTo(today.schemaOf(type))
                    .isRegularFile();
            assertThat(FOLDER.resolve(message.path("x-examples").asText()).toAbsolutePath())
                    .isEqualTo(today.examplesFolderOf(type))
                    .isDirectory();
        }
    }

    @Test
    void no_schema_and_no_folder_of_examples_is_left_over() throws IOException {
        var names = texts(Stream.of(EventType.values()).map(ContractFiles::nameOf));

        assertThat(texts(ContractFiles.list(FOLDER.resolve("schemas")).stream()
                        .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))))
                .isEqualTo(names);
        try (var folders = Files.list(FOLDER.resolve("examples"))) {
            assertThat(texts(folders.map(folder -> folder.getFileName().toString())))
                    .isEqualTo(names);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_key_is_what_the_message_says(Example example) {
        var event = EventJson.read(example.type(), example.bytes());
        var binding = followed(message(example.type()).at("/bindings/kafka"));
        var keyed = Map.of("The session.", "session", "The participant.", "participant")
                .getOrDefault(binding.at("/key/description").asText(), "");

        assertThat(event.key()).hasToString(example.json().path(keyed).asText());
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(FOLDER.resolve(reference)).isRegularFile();
            }
        });
    }

    private static Stream<JsonNode> messages() {
        return DOCUMENT.at("/components/messages").valueStream();
    }

    private static JsonNode message(EventType type) {
        return messages()
                .filter(message -> message.path("name").asText().equals(type.type()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode followed(JsonNode node) {
        return DOCUMENT.at(node.path("$ref").asText().substring(1));
    }

    private static Set<String> texts(Stream<String> texts) {
        return texts.collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode document() {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(FOLDER.resolve("asyncapi.yaml")));
            return new ObjectMapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
