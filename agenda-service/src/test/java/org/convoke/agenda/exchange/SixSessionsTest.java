package org.convoke.agenda.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.process;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.exchange.FilesApi.JSON;
import static org.convoke.agenda.exchange.FilesApi.bring;
import static org.convoke.agenda.exchange.FilesApi.draft;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.empty;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.events.EventJson;
import org.convoke.programme.Change;
import org.convoke.servicetests.RealServers;
import org.convoke.wording.ChangeWording;
import org.convoke.wording.Described;
import org.convoke.wording.Line;
import org.junit.jupiter.api.Test;

/**
 * The six sessions of 2017 from their files, and what happened to agendas then, told to a mission. After a change that is
 * meant, read what this test leaves in {@code target/changes-told.md} and copy it over {@code docs/changes-told.md}.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SixSessionsTest {

    private static final Path EXAMPLES = Path.of("../examples/sessions-2017");
    private static final Path COMMITTED = Path.of("../docs/changes-told.md");
    private static final Path TOLD = Path.of("target/changes-told.md");

    private static final List<String> SESSIONS = List.of(
            "1-human-rights", "2-drivers", "3-governance", "4-contributions", "5-smuggling", "6-regular-pathways");

    private static final String HEAD = """
            # What missions read

            Changes as they really happen to the agendas of intergovernmental meetings, made as revisions of the six sessions of
            2017 (`examples/sessions-2017`) through the API, and the sentence in which each is told. The sessions and times are
            known facts; which change was made to which session is chosen here, and names that were not found are invented.
            `SixSessionsTest` writes this page and fails where it is not what missions would read.

            | session | what happened | what missions read | was | is now |
            | --- | --- | --- | --- | --- |
            """;

    private final Map<String, UUID> sessions = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    @Test
    void the_examples_are_as_the_schema_says() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/formats/programme.schema.json")), InputFormat.JSON);
        for (var name : SESSIONS) {
            assertThat(schema.validate(file(name), InputFormat.JSON)).as(name).isEmpty();
        }
    }

    @Test
    void what_happened_to_agendas_is_told_in_the_sentences_that_are_committed() throws IOException {
        var process = process();
        for (var name : SESSIONS) {
            imported(process, name);
        }

        var told = new StringBuilder(HEAD);
        for (var step : Replay.steps()) {
            told.append(told(step));
        }

        Files.writeString(TOLD, told);
        assertThat(COMMITTED).exists();
        assertThat(told.toString()).isEqualTo(Files.readString(COMMITTED));
    }

    private void imported(UUID process, String name) throws IOException {
        var empty = programme()
                .day("2017-01-02")
                .meeting("To be planned", at("10:00"), to("13:00"))
                .build();
        var session = session(process, empty);
        bring(session, 1, JSON, file(name)).then().statusCode(200);
        publish(session, 2).then().statusCode(201);
        sessions.put(name, session);
        versions.put(name, 2);
        FilesApi.dryRun(session, JSON, FilesApi.export(session, "json"))
                .then()
                .statusCode(200)
                .body("changes", empty());
    }

    /** Makes a step as a revision of its session and says what its readers are told. */
    private String told(Replay.Step step) {
        var session = Objects.requireNonNull(sessions.get(step.session()), step.session());
        int version = versions.merge(step.session(), 1, Integer::sum);
        var was = draft(session);
        edit(session, version - 1, step.edit().apply(was)).then().statusCode(200);
        var published =
                publish(session, version).then().statusCode(201).extract().jsonPath();

        var isNow = draft(session);
        var changes = List.of(EventJson.mapper().convertValue(published.getList("changes"), Change[].class));
        assertThat(changes).as(step.happened()).isNotEmpty();
        return ChangeWording.in("en", was, isNow).describe(changes).stream()
                .map(change -> row(step, change))
                .collect(Collectors.joining());
    }

    private static String row(Replay.Step step, Described change) {
        return "| %s | %s | **%s** | %s | %s |\n"
                .formatted(
                        step.session().substring(0, 1),
                        step.happened(),
                        cell(List.of(change.headline())),
                        cell(change.was()),
                        cell(change.isNow()));
    }

    /** Lines in a cell of a table; the marks that isolate what somebody typed are of no use there. */
    private static String cell(List<Line> lines) {
        return lines.stream()
                .map(Line::text)
                .map(text -> text.replaceAll("[\\u2066-\\u2069]", "")
                        .replace("|", "\\|")
                        .replace("\n", " "))
                .collect(Collectors.joining("; "));
    }

    private static String file(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name + ".json"));
    }
}
