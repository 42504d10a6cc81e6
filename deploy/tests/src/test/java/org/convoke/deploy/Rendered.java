package org.convoke.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What kubectl makes of a folder of {@code deploy/kubernetes}.
 *
 * @param name the folder, as {@code overlays/production}
 * @param documents one per resource
 */
record Rendered(String name, List<JsonNode> documents) {

    static final String FOLDER = "deploy/kubernetes/";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, Rendered> KNOWN = new ConcurrentHashMap<>();

    /** All environments. */
    static Stream<Rendered> overlays() {
        return Repository.foldersIn(FOLDER + "overlays").stream().map(name -> of("overlays/" + name));
    }

    static Rendered of(String folder) {
        return KNOWN.computeIfAbsent(
                folder, name -> new Rendered(name, render(Repository.ROOT.resolve(FOLDER + name))));
    }

    /** Renders the folder, wherever it is. */
    static List<JsonNode> render(Path folder) {
        try {
            var process = new ProcessBuilder(kubectl(), "kustomize", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(folder + " is not rendered: " + output);
            }
            try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(output)) {
                return documents.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "kubectl 1.30 or later is needed on the PATH, or run ./convoke test deploy/tests", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Those of a kind. */
    List<JsonNode> all(String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .toList();
    }

    /** The one of this kind and name. */
    JsonNode one(String kind, String name) {
        return all(kind).stream()
                .filter(document -> nameOf(document).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this.name + " has no " + kind + " " + name));
    }

    /** The pods that are ours: of deployments and jobs. */
    List<JsonNode> workloads() {
        return Stream.concat(all("Deployment").stream(), all("Job").stream()).toList();
    }

    /** What a service's pods find in their environment, with the values of settings and an empty text for a secret's. */
    Map<String, String> environmentOf(JsonNode workload) {
        var variables = new java.util.TreeMap<String, String>();
        var container = workload.at("/spec/template/spec/containers/0");
        container
                .path("envFrom")
                .forEach(source -> one(
                                "ConfigMap", source.at("/configMapRef/name").asText())
                        .path("data")
                        .properties()
                        .forEach(entry ->
                                variables.put(entry.getKey(), entry.getValue().asText())));
        container
                .path("env")
                .forEach(variable -> variables.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return variables;
    }

    static String nameOf(JsonNode document) {
        return document.at("/metadata/name").asText();
    }

    /** The resource in Kubernetes' own types; a wrong type throws. */
    static HasMetadata typed(JsonNode document) {
        return Serialization.unmarshal(document.toString(), HasMetadata.class);
    }

    /** What {@code ./convoke test} has fetched, else what is on the path. */
    private static String kubectl() {
        var fetched = Repository.ROOT.resolve("target/tools/kubectl");
        return Files.isExecutable(fetched) ? fetched.toString() : "kubectl";
    }

    @Override
    public String toString() {
        return name;
    }
}
