package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every environment can be rendered, and Kubernetes would understand every word of it. */
class RenderingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes what the types know, and not what they were given beside it. */
    private static final ObjectMapper KNOWN_FIELDS_ONLY = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnyGetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    /** Kinds of operators; {@link OperatorsTest} reads them. */
    private static final Set<String> OPERATORS = Set.of(
            "postgresql.cnpg.io",
            "barmancloud.cnpg.io",
            "kafka.strimzi.io",
            "k8s.keycloak.org",
            "keda.sh",
            "external-secrets.io",
            "monitoring.coreos.com");

    @Test
    void there_are_three_environments() {
        assertThat(Repository.foldersIn("deploy/kubernetes/overlays")).contains("local", "staging", "production");
    }

    @ParameterizedTest
    @MethodSource("org.convoke.deploy.Rendered#overlays")
    void kubernetes_knows_every_field_and_its_type(Rendered overlay) {
        for (var document : overlay.documents()) {
            var group = document.path("apiVersion").asText().replaceFirst("/.*", "");
            var generic = Rendered.typed(document) instanceof GenericKubernetesResource;

            assertThat(generic).as("%s", document).isEqualTo(OPERATORS.contains(group));
            assertThat(unknownIn(document)).as(Rendered.nameOf(document)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.convoke.deploy.Rendered#overlays")
    void no_resource_is_there_twice_and_each_has_its_stage(Rendered overlay) {
        var seen = new HashSet<String>();
        for (var document : overlay.documents()) {
            assertThat(seen.add(document.path("kind").asText() + " " + Rendered.nameOf(document)))
                    .as(Rendered.nameOf(document))
                    .isTrue();
            assertThat(document.path("metadata")
                            .path("labels")
                            .path("convoke.org/stage")
                            .asText())
                    .as(Rendered.nameOf(document))
                    .isIn("cluster", "servers", "migration", "services");
        }
    }

    @ParameterizedTest
    @CsvSource({"ingress, Ingress", "object-store, NetworkPolicy", "restore, Cluster"})
    void what_no_environment_uses_can_be_added_to_production(String component, String kind) throws IOException {
        var folder = Files.createDirectories(Repository.ROOT.resolve("deploy/tests/target/with-" + component));
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [../../../kubernetes/overlays/production]
                components: [../../../kubernetes/components/%s]
                """.formatted(component));

        var rendered = new Rendered(component, Rendered.render(folder));

        assertThat(rendered.all(kind)).isNotEmpty();
        assertThat(rendered.documents())
                .allSatisfy(document -> assertThat(unknownIn(document))
                        .as(Rendered.nameOf(document))
                        .isEmpty());
    }

    @Test
    void a_field_that_kubernetes_does_not_know_is_noticed() throws IOException {
        var document = JSON.readTree("""
                {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web"},
                 "spec": {"ports": [{"port": 8080, "portt": 8080}]}}
                """);

        assertThat(unknownIn(document)).containsExactly("/spec/ports/0/portt");
    }

    /** Where the resource says what Kubernetes' types have no place for; nothing is known of operators' kinds. */
    private static List<String> unknownIn(JsonNode document) {
        var typed = Rendered.typed(document);
        var unknown = new ArrayList<String>();
        if (!(typed instanceof GenericKubernetesResource)) {
            compare(document, KNOWN_FIELDS_ONLY.valueToTree(typed), "", unknown);
        }
        return unknown;
    }

    /** An empty value may be left out when it is written again. */
    private static void compare(JsonNode document, JsonNode known, String where, List<String> unknown) {
        if (known.isMissingNode() && !(document.isContainerNode() && document.isEmpty())) {
            unknown.add(where);
        } else if (document.isObject()) {
            document.properties()
                    .forEach(field -> compare(
                            field.getValue(), known.path(field.getKey()), where + "/" + field.getKey(), unknown));
        } else if (document.isArray()) {
            for (var i = 0; i < document.size(); i++) {
                compare(document.path(i), known.path(i), where + "/" + i, unknown);
            }
        }
    }
}
