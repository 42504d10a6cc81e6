package org.convoke.web.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.convoke.events.EventJson;
import org.convoke.programme.Person;
import org.convoke.web.fakes.Demo;
import org.junit.jupiter.api.Test;

/** The commands that the pages send are those that {@code docs/api/draft-commands.md} promises. */
class CommandTest {

    private static final Path CONTRACT = Path.of("../docs/api/draft-commands.md");
    private static final Pattern WORD = Pattern.compile("`([A-Za-z-]+)`");

    @Test
    void every_command_has_a_row_in_the_contract_that_names_its_fields() throws IOException {
        var rows = rows();

        Command.types().forEach((kind, type) -> {
            var fields = rows.get(type);
            assertThat(fields).as(type).isNotNull();
            assertThat(fields)
                    .as(type)
                    .containsAll(Arrays.stream(kind.getRecordComponents())
                            .map(component -> component.getName())
                            .toList());
        });
    }

    @Test
    void a_command_is_written_with_its_type_and_without_what_is_left_out() throws IOException {
        var command = new Command.AddPanellist(
                Demo.itemId("panel-2"), new Person("Ada Okoye", null, null, null, false), null);

        var json = EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(command));

        assertThat(json.get("type").asText()).isEqualTo("add-panellist");
        assertThat(json.get("item").asText()).isEqualTo(Demo.itemId("panel-2").toString());
        assertThat(json.get("person").get("name").asText()).isEqualTo("Ada Okoye");
        assertThat(json.has("place")).isFalse();
    }

    /** What each row of the table names, by the types of its first column. */
    private static Map<String, List<String>> rows() throws IOException {
        var rows = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(CONTRACT)) {
            var cells = line.split("\\|");
            if (cells.length > 2) {
                words(cells[1]).forEach(type -> rows.put(type, words(cells[2])));
            }
        }
        return rows;
    }

    private static List<String> words(String cell) {
        return WORD.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
