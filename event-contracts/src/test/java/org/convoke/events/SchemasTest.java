package org.convoke.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.convoke.events.ContractFiles.Example;
import org.convoke.programme.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Today's records, schemas and examples say the same. */
class SchemasTest {

    private static final ContractFiles TODAY = ContractFiles.today();

    static List<Example> examples() {
        return TODAY.examples();
    }

    @ParameterizedTest
    @EnumSource
    void every_event_has_a_schema_that_mirrors_its_record(EventType type) {
        var payload = type.payload().asSubclass(Record.class);

        assertThat(RecordMirror.differences(payload, SchemaNode.root(TODAY.schemaOf(type))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_event_has_examples(EventType type) {
        assertThat(TODAY.examplesOf(type)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_what_its_record_writes_and_its_schema_accepts(Example example) {
        var written = EventJson.write(EventJson.read(example.type(), example.bytes()));

        assertThat(ContractFiles.parsed(new String(written, StandardCharsets.UTF_8)))
                .isEqualTo(example.json());
        assertThat(TODAY.errors(example.type(), example.json())).isEmpty();
    }

    @Test
    void the_examples_hold_every_kind_of_change() {
        var kinds = new TreeSet<String>();
        for (var example : TODAY.examplesOf(EventType.REVISION_PUBLISHED)) {
            example.json()
                    .path("changes")
                    .valueStream()
                    .forEach(change -> kinds.add(change.path("type").asText()));
        }

        assertThat(kinds).isEqualTo(EveryKind.names());
    }

    @Test
    void the_changes_of_an_example_lead_to_its_programme() {
        var tentative = revision("tentative-agenda.json");
        var next = revision("rev-1.json");

        assertThat(Changes.apply(next.changes(), tentative.programme())).isEqualTo(next.programme());
    }

    @Test
    void a_schema_reads_formats() {
        var told = TODAY.examplesOf(EventType.PARTICIPANT_TOLD).getFirst().json();

        assertThat(TODAY.errors(EventType.PARTICIPANT_TOLD, with(told, "participant", "CHE")))
                .isNotEmpty();
        assertThat(TODAY.errors(EventType.PARTICIPANT_TOLD, with(told, "toldAt", "yesterday")))
                .isNotEmpty();
    }

    @Test
    void a_component_without_its_property_is_noticed() {
        record Unknown(UUID participant, String nickname) {}
        record Bare(UUID participant) {}

        var schema = SchemaNode.root(TODAY.schemaOf(EventType.PARTICIPANT_TOLD));

        assertThat(RecordMirror.differences(Unknown.class, schema)).anyMatch(words -> words.contains("nickname"));
        assertThat(RecordMirror.differences(Bare.class, schema)).anyMatch(words -> words.contains("toldAt"));
    }

    @Test
    void a_schema_that_says_something_else_is_noticed(@TempDir Path folder) throws IOException {
        assertThat(differencesOfTold(folder, schema -> properties(schema).remove("notice")))
                .isNotEmpty();
        assertThat(differencesOfTold(
                        folder, schema -> properties(schema).putObject("notice").put("type", "integer")))
                .isNotEmpty();
        assertThat(differencesOfTold(folder, schema -> schema.putArray("required")))
                .isNotEmpty();
        assertThat(differencesOfTold(folder, schema -> {})).isEmpty();
    }

    private static List<String> differencesOfTold(Path folder, Consumer<ObjectNode> edit) throws IOException {
        var original = TODAY.schemaOf(EventType.PARTICIPANT_TOLD);
        var parts = Files.createDirectories(folder.resolve("parts"));
        for (var part : ContractFiles.list(original.resolveSibling("parts"))) {
            Files.write(parts.resolve(part.getFileName()), Files.readAllBytes(part));
        }
        var schema = (ObjectNode) ContractFiles.json(original);
        edit.accept(schema);
        var edited = Files.writeString(folder.resolve("participant-told.v1.json"), schema.toString());
        return RecordMirror.differences(ParticipantTold.class, SchemaNode.root(edited));
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static JsonNode with(JsonNode json, String field, String value) {
        return ((ObjectNode) json.deepCopy()).put(field, value);
    }

    private static RevisionPublished revision(String name) {
        return TODAY.examplesOf(EventType.REVISION_PUBLISHED).stream()
                .filter(example -> example.name().equals(name))
                .map(example -> (RevisionPublished) EventJson.read(example.type(), example.bytes()))
                .findFirst()
                .orElseThrow();
    }
}
