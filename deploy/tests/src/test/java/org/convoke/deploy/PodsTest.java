package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every pod of ours must be, whichever environment. */
class PodsTest {

    private static final String OVERLAYS = "org.convoke.deploy.Rendered#overlays";

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void every_service_runs_and_is_migrated_by_a_job_with_the_same_image(Rendered overlay) {
        for (var service : Service.values()) {
            var deployed = container(overlay.one("Deployment", service.title()));
            var migrating = container(overlay.one("Job", "migrate-" + service.title()));

            assertThat(deployed.path("image").asText()).contains("/" + service.module() + ":");
            assertThat(migrating.path("image")).isEqualTo(deployed.path("image"));
        }
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void images_say_their_version(Rendered overlay) {
        var images = Stream.concat(
                overlay.workloads().stream()
                        .map(workload -> container(workload).path("image").asText()),
                overlay.documents().stream()
                        .flatMap(document -> Stream.of("/spec/image", "/spec/imageName")
                                .map(path -> document.at(path).asText()))
                        .filter(image -> !image.isEmpty()));

        assertThat(images.toList())
                .isNotEmpty()
                .allMatch(image -> image.matches("[^:]+(:\\d+)?/[^:]+:\\d[\\w.-]*(@sha256:[0-9a-f]{64})?"));
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void nothing_runs_as_root_or_writes_to_its_image(Rendered overlay) {
        overlay.workloads().forEach(workload -> {
            var pod = pod(workload);
            var name = Rendered.nameOf(workload);
            var security = container(workload).path("securityContext");

            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).as(name).isEqualTo(10001);
            assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .as(name)
                    .isFalse();
            assertThat(security.at("/capabilities/drop/0").asText()).as(name).isEqualTo("ALL");
            assertThat(security.at("/capabilities/add").isMissingNode())
                    .as(name)
                    .isTrue();
            assertThat(pod.path("volumes").findValues("hostPath")).as(name).isEmpty();
            assertThat(Stream.of("hostNetwork", "hostPID", "hostIPC").filter(pod::has))
                    .as(name)
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void the_namespace_holds_every_pod_to_the_restricted_standard(Rendered overlay) {
        assertThat(overlay.one("Namespace", "convoke")
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText())
                .isEqualTo("restricted");
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void no_pod_can_speak_to_kubernetes(Rendered overlay) {
        overlay.workloads().forEach(workload -> {
            var account = pod(workload).path("serviceAccountName").asText();

            assertThat(pod(workload).path("automountServiceAccountToken").asBoolean(true))
                    .as(Rendered.nameOf(workload))
                    .isFalse();
            assertThat(overlay.one("ServiceAccount", account)
                            .path("automountServiceAccountToken")
                            .asBoolean(true))
                    .as(account)
                    .isFalse();
        });
        assertThat(overlay.documents())
                .noneMatch(document -> document.path("kind").asText().matches("(Cluster)?Role(Binding)?"));
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void every_container_has_requests_and_limits_and_a_memory_of_its_own_size(Rendered overlay) {
        overlay.workloads().forEach(workload -> {
            var resources = container(workload).path("resources");
            for (var resource : List.of("cpu", "memory")) {
                assertThat(resources.path("requests").path(resource).asText())
                        .as("%s %s", Rendered.nameOf(workload), resource)
                        .isNotEmpty();
                assertThat(resources.path("limits").path(resource).asText())
                        .as("%s %s", Rendered.nameOf(workload), resource)
                        .isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void every_container_that_stays_has_three_probes_that_ask_three_things(Rendered overlay) {
        overlay.all("Deployment").forEach(deployment -> {
            var container = container(deployment);
            var asked = new HashSet<JsonNode>();
            for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                assertThat(container.has(probe))
                        .as("%s %s", Rendered.nameOf(deployment), probe)
                        .isTrue();
                asked.add(
                        container.path(probe).has("httpGet")
                                ? container.path(probe).path("httpGet")
                                : container.path(probe).path("tcpSocket"));
            }
            if (Service.ofImage(container.path("image").asText()).isPresent()) {
                assertThat(asked).as(Rendered.nameOf(deployment)).hasSize(3);
            }
        });
    }

    @Test
    void a_pod_has_the_time_to_end_what_it_does() {
        var production = Rendered.of("overlays/production");
        var notification = production.one("Deployment", "notification");
        var environment = production.environmentOf(notification);
        var waits =
                container(notification).at("/lifecycle/preStop/sleep/seconds").asInt()
                        + seconds(environment, "CONVOKE_DRAIN")
                        + seconds(environment, "CONVOKE_MAIL_STOP_WITHIN");

        assertThat(pod(notification).path("terminationGracePeriodSeconds").asLong())
                .isGreaterThan(waits + 15);
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void a_roll_out_never_has_fewer_pods_than_before(Rendered overlay) {
        for (var service : Service.values()) {
            var rolling = overlay.one("Deployment", service.title()).at("/spec/strategy/rollingUpdate");

            assertThat(rolling.path("maxUnavailable").asInt(1))
                    .as(service.title())
                    .isZero();
            assertThat(rolling.path("maxSurge").asInt()).as(service.title()).isPositive();
            assertThat(overlay.one("PodDisruptionBudget", service.title())
                            .at("/spec/minAvailable")
                            .asInt())
                    .as(service.title())
                    .isEqualTo(1);
        }
    }

    private static long seconds(java.util.Map<String, String> environment, String setting) {
        return java.time.Duration.parse(environment.getOrDefault(setting, "")).toSeconds();
    }

    private static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    private static JsonNode container(JsonNode workload) {
        assertThat(pod(workload).path("containers"))
                .as(Rendered.nameOf(workload))
                .hasSize(1);
        return pod(workload).at("/containers/0");
    }
}
