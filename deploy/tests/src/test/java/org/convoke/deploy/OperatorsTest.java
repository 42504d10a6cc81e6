package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is asked of operators. Their types are not Kubernetes': the file {@code operator-fields.txt} lists, from their reference,
 * the fields that we use, so that a slip of the pen is noticed here and not on the cluster.
 */
class OperatorsTest {

    private static final String FIELDS = "deploy/tests/src/test/resources/org/convoke/deploy/operator-fields.txt";

    @ParameterizedTest
    @MethodSource("org.convoke.deploy.Rendered#overlays")
    void only_fields_of_their_reference_are_used(Rendered overlay) {
        var known = known();
        var kinds = known.stream().map(field -> field.replaceFirst(" .*", "")).collect(Collectors.toSet());
        for (var document : overlay.documents()) {
            var kind = document.path("apiVersion").asText() + ":"
                    + document.path("kind").asText();
            if (kinds.contains(kind)) {
                var used = new TreeSet<String>();
                collect(document.path("spec"), "spec", used);
                assertThat(known)
                        .as(Rendered.nameOf(document))
                        .containsAll(
                                used.stream().map(field -> kind + " " + field).toList());
            }
        }
    }

    @Test
    void production_keeps_data_on_three_instances_and_can_go_back_to_any_moment_of_a_month() {
        var production = Rendered.of("overlays/production");
        var postgres = production.one("Cluster", "postgres").path("spec");

        assertThat(postgres.path("instances").asInt()).isEqualTo(3);
        assertThat(postgres.at("/postgresql/synchronous/number").asInt()).isEqualTo(1);
        assertThat(postgres.at("/plugins/0/isWALArchiver").asBoolean()).isTrue();
        assertThat(postgres.at("/plugins/0/parameters/barmanObjectName").asText())
                .isEqualTo(Rendered.nameOf(production.all("ObjectStore").getFirst()));
        assertThat(production
                        .all("ObjectStore")
                        .getFirst()
                        .at("/spec/retentionPolicy")
                        .asText())
                .isEqualTo("30d");
        assertThat(production.all("ScheduledBackup")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.convoke.deploy.Rendered#overlays")
    void every_service_has_a_database_and_a_role_of_its_own_name(Rendered overlay) {
        var cluster = overlay.one("Cluster", "postgres").path("spec");
        var owners = overlay.all("Database").stream()
                .map(database -> database.at("/spec/owner").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        var roles = new TreeSet<>(cluster.at("/managed/roles").findValuesAsText("name"));
        roles.removeIf(name -> name.startsWith("postgres-"));

        assertThat(cluster.at("/bootstrap/initdb/database").asText()).isEqualTo("agenda");
        assertThat(owners).containsExactly("keycloak", "notification", "registration", "web");
        assertThat(roles).isEqualTo(owners);
    }

    @Test
    void the_versions_are_those_that_are_tested_locally() {
        var versions = Repository.text("pom.xml");
        var production = Rendered.of("overlays/production");

        assertThat(production.one("Keycloak", "keycloak").at("/spec/image").asText())
                .endsWith(":" + version(versions, "keycloak.version"));
        assertThat(production.one("Cluster", "postgres").at("/spec/imageName").asText())
                .contains(":" + version(versions, "postgres.binaries.version").replaceFirst("\\.\\d+$", ""));
        assertThat(production.one("Kafka", "kafka").at("/spec/kafka/version").asText())
                .startsWith("4.");
    }

    private static String version(String pom, String name) {
        return pom.replaceFirst("(?s).*<" + name + ">([^<]+)<.*", "$1");
    }

    private static Set<String> known() {
        return Repository.text(FIELDS)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lists have no numbers; below settings, metadata and the realm, names are free. */
    private static void collect(JsonNode node, String path, Set<String> used) {
        if (node.isObject() && !path.matches(".*\\.(config|parameters|metadata|realm|placeholders|requests|limits)")) {
            node.properties().forEach(field -> collect(field.getValue(), path + "." + field.getKey(), used));
        } else if (node.isArray()) {
            node.forEach(entry -> collect(entry, path, used));
        } else {
            used.add(path);
        }
    }
}
