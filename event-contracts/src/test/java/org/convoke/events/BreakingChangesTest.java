package org.convoke.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check of compatibility says of contracts that somebody has edited. */
class BreakingChangesTest {

    private static final ContractFiles RELEASED = ContractFiles.released();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_optional_field_may_be_added() throws IOException {
        edit("schemas/participant-told.v1.json", schema -> properties(schema).putObject("server"));
        edit("examples/participant-told.v1/change.json", told -> told.put("server", "mx.che.example"));

        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_kind_of_change_may_be_added() throws IOException {
        edit(
                "examples/revision-published.v1/rev-1.json",
                revision -> revision.withArray("changes").addObject().put("type", "interpretation-changed"));

        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_required_field_that_released_events_do_not_have_is_a_break() throws IOException {
        edit(
                "schemas/participant-told.v1.json",
                schema -> schema.withArray("required").add("server"));

        assertThat(complaints()).isNotEmpty().allMatch(words -> words.startsWith("today's schema refuses released"));
    }

    @Test
    void leaving_out_a_field_that_was_required_is_a_break() throws IOException {
        edit("examples/participant-told.v1/change.json", told -> told.remove("toldAt"));

        assertThat(complaints())
                .isNotEmpty()
                .allMatch(words -> words.startsWith("the released schema refuses today's"));
    }

    @Test
    void another_type_is_a_break_in_both_directions() throws IOException {
        edit(
                "schemas/participant-told.v1.json",
                schema -> properties(schema).putObject("toldAt").put("type", "integer"));
        edit("examples/participant-told.v1/change.json", told -> told.put("toldAt", 1503592201));

        assertThat(complaints())
                .anyMatch(words -> words.startsWith("today's schema refuses released"))
                .anyMatch(words -> words.startsWith("the released schema refuses today's"));
    }

    @Test
    void a_new_word_in_a_closed_list_is_a_break_for_yesterdays_readers() throws IOException {
        edit("examples/participant-not-reached.v1/suppressed.json", event -> event.put("reason", "on-holiday"));

        assertThat(complaints())
                .isNotEmpty()
                .allMatch(words -> words.startsWith("the released schema refuses today's"));
    }

    /** What is said of the released contracts with today's files edited. */
    private List<String> complaints() {
        return new Compatibility(
                        RELEASED,
                        new ContractFiles(folder),
                        (type, json) -> EventJson.write(EventJson.read(type, json)))
                .complaints();
    }

    private void edit(String file, Consumer<ObjectNode> edit) throws IOException {
        if (!Files.exists(folder.resolve("schemas"))) {
            copyReleased();
        }
        var json = (ObjectNode) ContractFiles.json(folder.resolve(file));
        edit.accept(json);
        Files.writeString(folder.resolve(file), json.toString());
    }

    private void copyReleased() throws IOException {
        var source = Path.of("released");
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }
}
