package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More replicas when there is more to do, and never more than others can bear. */
class ScalingTest {

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production"})
    void all_replicas_together_never_open_more_connections_than_the_relay_allows(String environment) {
        var overlay = Rendered.of(environment);
        var scaled = overlay.one("ScaledObject", "notification");
        var connections = overlay.environmentOf(overlay.one("Deployment", "notification"))
                .getOrDefault("CONVOKE_MAIL_CONNECTIONS", "");
        var allowed = scaled.at("/metadata/annotations/convoke.org~1relay-connections")
                .asInt();

        assertThat(scaled.at("/spec/maxReplicaCount").asInt() * Integer.parseInt(connections))
                .isPositive()
                .isLessThanOrEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production"})
    void notices_scale_by_how_long_the_oldest_has_waited(String environment) {
        var trigger =
                Rendered.of(environment).one("ScaledObject", "notification").at("/spec/triggers/0");
        var metric = "convoke_delivery_oldest_due_seconds";

        assertThat(trigger.path("type").asText()).isEqualTo("prometheus");
        assertThat(trigger.at("/metadata/query").asText()).contains(metric);
        assertThat(Repository.sourcesOf("notification-service"))
                .anyMatch(source -> source.contains("\"" + metric.replaceFirst("_seconds$", "") + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production"})
    void what_scales_is_there_keeps_two_at_least_and_is_not_given_a_number_by_hand(String environment) {
        var overlay = Rendered.of(environment);

        assertThat(scalers(overlay)).hasSize(2).allSatisfy(scaler -> {
            var target = overlay.one(
                    "Deployment", scaler.at("/spec/scaleTargetRef/name").asText());
            var least = scaler.at("/spec/minReplicas")
                    .asInt(scaler.at("/spec/minReplicaCount").asInt());
            assertThat(target.at("/spec/replicas").isMissingNode()).isTrue();
            assertThat(least).isGreaterThanOrEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production"})
    void replicas_are_spread_over_nodes_and_zones(String environment) {
        var overlay = Rendered.of(environment);
        for (var service : Service.values()) {
            assertThat(overlay.one("Deployment", service.title())
                            .at("/spec/template/spec/topologySpreadConstraints")
                            .findValuesAsText("topologyKey"))
                    .as(service.title())
                    .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/local", "overlays/staging", "overlays/production"})
    void all_replicas_together_have_connections_enough_to_the_database(String environment) {
        var overlay = Rendered.of(environment);
        var most = Stream.of(Service.values())
                .mapToInt(service -> pool(service) * mostReplicas(overlay, service))
                .sum();
        var keycloak = overlay.one("Keycloak", "keycloak").path("spec");
        most += (keycloak.path("instances").asInt() + 1)
                * keycloak.at("/db/poolMaxSize").asInt();
        var allowed = overlay.one("Cluster", "postgres")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();

        assertThat(most).isLessThan(allowed);
    }

    /** One more than asked for is there while it is rolled. */
    private static int mostReplicas(Rendered overlay, Service service) {
        return 1
                + scalers(overlay)
                        .filter(scaler ->
                                scaler.at("/spec/scaleTargetRef/name").asText().equals(service.title()))
                        .mapToInt(scaler -> scaler.at("/spec/maxReplicas")
                                .asInt(scaler.at("/spec/maxReplicaCount").asInt()))
                        .findFirst()
                        .orElseGet(() -> overlay.one("Deployment", service.title())
                                .at("/spec/replicas")
                                .asInt());
    }

    private static int pool(Service service) {
        var file = service == Service.WEB
                ? "web-frontend/src/main/resources/application.properties"
                : "service-kit/src/main/resources/META-INF/microprofile-config.properties";
        return Repository.text(file)
                .lines()
                .filter(line -> line.startsWith("quarkus.datasource.jdbc.max-size="))
                .mapToInt(line -> Integer.parseInt(line.replaceFirst(".*=", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> scalers(Rendered overlay) {
        return Stream.concat(overlay.all("HorizontalPodAutoscaler").stream(), overlay.all("ScaledObject").stream());
    }
}
