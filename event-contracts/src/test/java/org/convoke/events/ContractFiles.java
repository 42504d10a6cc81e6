package org.convoke.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder of schemas and examples: what is promised today, or what was last released. */
final class ContractFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(ContractFiles::text));
    private final Map<EventType, Schema> schemas = new ConcurrentHashMap<>();

    ContractFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** An example and the name of its file. */
    record Example(EventType type, String name, JsonNode json) {
        byte[] bytes() {
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return nameOf(type) + "/" + name;
        }
    }

    static ContractFiles today() {
        return new ContractFiles(Path.of("src/main/resources/org/convoke/events"));
    }

    static ContractFiles released() {
        return new ContractFiles(Path.of("released"));
    }

    /** How the files of a type are called: {@code participant-told.v1}. */
    static String nameOf(EventType type) {
        var words = type.type().split("\\.", -1);
        return words[words.length - 2] + "." + words[words.length - 1];
    }

    Path schemaOf(EventType type) {
        return folder.resolve("schemas").resolve(nameOf(type) + ".json");
    }

    Path examplesFolderOf(EventType type) {
        return folder.resolve("examples").resolve(nameOf(type));
    }

    /** Every example of every type that this folder knows. */
    List<Example> examples() {
        return Stream.of(EventType.values())
                .flatMap(type -> examplesOf(type).stream())
                .toList();
    }

    List<Example> examplesOf(EventType type) {
        return list(examplesFolderOf(type)).stream()
                .map(file -> new Example(type, file.getFileName().toString(), json(file)))
                .toList();
    }

    /** What the schema of the type finds wrong with the JSON, formats included. */
    List<String> errors(EventType type, JsonNode json) {
        return schemas
                .computeIfAbsent(
                        type,
                        wanted -> registry.getSchema(
                                SchemaLocation.of(schemaOf(wanted).toUri().toString())))
                .validate(
                        json.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    static JsonNode json(Path file) {
        return parsed(text(file.toUri().toString()));
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files directly in a folder, by name; none where it does not exist. */
    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String uri) {
        try {
            return Files.readString(Path.of(URI.create(uri)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
