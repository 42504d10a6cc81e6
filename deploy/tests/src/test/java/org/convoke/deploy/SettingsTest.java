package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pods find in their environment is what the services read, and no secret is written anywhere. */
class SettingsTest {

    private static final String OVERLAYS = "org.convoke.deploy.Rendered#overlays";

    /** Made by the operators on the cluster. */
    private static final Set<String> MADE_BY_OPERATORS = Set.of("postgres-ca/ca.crt", "kafka-cluster-ca-cert/ca.crt");

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void a_service_reads_every_setting_that_it_is_given(Rendered overlay) {
        overlay.workloads()
                .forEach(workload -> Service.ofImage(workload.at("/spec/template/spec/containers/0/image")
                                .asText())
                        .ifPresent(service -> assertThat(Repository.settingsOf(service))
                                .as(Rendered.nameOf(workload))
                                .containsAll(overlay.environmentOf(workload).keySet())));
    }

    @ParameterizedTest
    @EnumSource
    void every_setting_is_in_the_documentation(Service service) {
        var documented = Repository.text("docs/operating.md");

        assertThat(Repository.settingsOf(service))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(documented).contains("`" + setting + "`"));
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void a_service_listens_where_its_pod_and_its_name_say(Rendered overlay) {
        for (var service : Service.values()) {
            var deployment = overlay.one("Deployment", service.title());
            var port = overlay.environmentOf(deployment).get("CONVOKE_" + service.name() + "_PORT");

            assertThat(deployment
                            .at("/spec/template/spec/containers/0/ports/0/containerPort")
                            .asText())
                    .isEqualTo(port);
            assertThat(overlay.one("Service", service.title())
                            .at("/spec/ports/0/port")
                            .asText())
                    .isEqualTo(port);
        }
    }

    @ParameterizedTest
    @MethodSource(OVERLAYS)
    void no_secret_is_written_in_a_manifest(Rendered overlay) {
        assertThat(overlay.all("Secret")).isEmpty();
        overlay.workloads()
                .forEach(workload -> overlay.environmentOf(workload).forEach((name, value) -> {
                    if (name.matches(".*(PASSWORD|SECRET|SESSION_KEY|ACCESS_KEY|SECRET_KEY)")) {
                        assertThat(value)
                                .as("%s of %s", name, Rendered.nameOf(workload))
                                .isEmpty();
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({"staging", "production"})
    void each_secret_that_is_asked_for_comes_from_the_installations_store(String environment) {
        var overlay = Rendered.of("overlays/" + environment);
        var there = new TreeSet<>(MADE_BY_OPERATORS);
        overlay.all("ExternalSecret")
                .forEach(secret -> secret.at("/spec/data")
                        .forEach(entry ->
                                there.add(secret.at("/spec/target/name").asText() + "/"
                                        + entry.path("secretKey").asText())));
        overlay.all("KafkaUser").forEach(user -> {
            there.add(Rendered.nameOf(user) + "/user.p12");
            there.add(Rendered.nameOf(user) + "/user.password");
        });

        assertThat(there).containsAll(askedFor(overlay));
    }

    @ParameterizedTest
    @CsvSource({"local"})
    void each_secret_that_is_asked_for_is_made_by_the_installation_on_one_machine(String environment) {
        var overlay = Rendered.of("overlays/" + environment);
        var script = Repository.text("deploy/kubernetes/install");
        var users = overlay.all("KafkaUser").stream().map(Rendered::nameOf).toList();

        assertThat(askedFor(overlay)).isNotEmpty().allSatisfy(asked -> {
            var name = asked.replaceFirst("/.*", "");
            if (!MADE_BY_OPERATORS.contains(asked) && !users.contains(name) && !name.equals("smtp")) {
                assertThat(script)
                        .contains(name.startsWith("postgres-") ? "secret \"postgres-$role\"" : "secret " + name + " ");
                assertThat(script).contains(name.startsWith("postgres-") ? name.substring(9) : name);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"local, '*.example,localhost'", "staging, '*.example,localhost'", "production, *"})
    void only_production_writes_to_everybody(String environment, String allowed) {
        var overlay = Rendered.of("overlays/" + environment);

        assertThat(overlay.environmentOf(overlay.one("Deployment", "notification")))
                .containsEntry("CONVOKE_MAIL_ALLOW", allowed);
    }

    @ParameterizedTest
    @CsvSource({"staging", "production"})
    void who_signs_in_is_known_by_one_public_name_everywhere(String environment) {
        var overlay = Rendered.of("overlays/" + environment);
        var keycloak = overlay.one("Keycloak", "keycloak")
                .at("/spec/hostname/hostname")
                .asText();
        var website =
                overlay.one("HTTPRoute", "website").at("/spec/hostnames/0").asText();

        for (var service : Service.values()) {
            var read = overlay.environmentOf(overlay.one("Deployment", service.title()));
            assertThat(read).containsEntry("CONVOKE_OIDC_URL", keycloak + "/realms/convoke");
            if (read.containsKey("CONVOKE_WEB_URL")) {
                assertThat(read).containsEntry("CONVOKE_WEB_URL", "https://" + website);
            }
        }
        assertThat(keycloak)
                .isEqualTo("https://"
                        + overlay.one("HTTPRoute", "sign-in")
                                .at("/spec/hostnames/0")
                                .asText());
        assertThat(overlay.one("KeycloakRealmImport", "convoke")
                        .at("/spec/realm/clients/0/redirectUris/0")
                        .asText())
                .isEqualTo("https://" + website + "/*");
    }

    /** As {@code name/key}; whole secrets that operators read by convention have both of their keys. */
    private static Set<String> askedFor(Rendered overlay) {
        var asked = new TreeSet<String>();
        overlay.documents().forEach(document -> {
            document.findValues("secretKeyRef").forEach(reference -> asked.add(keyOf(reference)));
            document.findValues("usernameSecret").forEach(reference -> asked.add(keyOf(reference)));
            document.findValues("passwordSecret").forEach(reference -> {
                if (reference.has("key")) {
                    asked.add(keyOf(reference));
                } else {
                    asked.add(reference.path("name").asText() + "/password");
                }
            });
        });
        overlay.workloads()
                .forEach(workload -> workload.at("/spec/template/spec/volumes").forEach(volume -> {
                    var secret = volume.path("secret");
                    secret.path("items")
                            .forEach(item -> asked.add(secret.path("secretName").asText() + "/"
                                    + item.path("key").asText()));
                    if (!secret.isMissingNode() && !secret.has("items")) {
                        asked.add(secret.path("secretName").asText() + "/key.pem");
                    }
                }));
        overlay.all("ObjectStore")
                .forEach(store -> store.at("/spec/configuration/s3Credentials")
                        .forEach(reference -> asked.add(keyOf(reference))));
        return asked;
    }

    private static String keyOf(JsonNode reference) {
        return reference.path("name").asText() + "/" + reference.path("key").asText();
    }
}
