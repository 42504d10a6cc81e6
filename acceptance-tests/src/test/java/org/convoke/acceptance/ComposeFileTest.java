package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The composition, without an engine to run it: its form, its references, and that its names are the services' names. */
class ComposeFileTest {

    private static final Map<String, String> MODULES = Map.of(
            "agenda", "agenda-service",
            "registration", "registration-service",
            "notification", "notification-service",
            "web", "web-frontend");
    private static final Set<String> KEYS = Set.of(
            "image",
            "restart",
            "read_only",
            "tmpfs",
            "networks",
            "environment",
            "ports",
            "volumes",
            "healthcheck",
            "depends_on",
            "command",
            "cap_drop",
            "security_opt",
            "stop_grace_period",
            "mem_limit");
    private static final Set<String> CONDITIONS = Set.of("service_healthy", "service_completed_successfully");

    private final Map<String, Object> composition = new Yaml().load(Repository.text("docker-compose.yml"));
    private final Map<String, Map<String, Object>> services = cast(composition.get("services"));

    @Test
    void every_part_of_the_platform_is_a_service() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrder(
                        "postgres",
                        "kafka",
                        "topics",
                        "keycloak",
                        "mail",
                        "agenda",
                        "registration",
                        "notification",
                        "web");
    }

    @Test
    void services_use_known_keys_and_name_their_image_by_a_setting() {
        services.forEach((name, service) -> {
            assertThat(KEYS).as(name).containsAll(service.keySet());
            assertThat((String) service.get("image")).as(name).startsWith("${CONVOKE_");
        });
    }

    @Test
    void every_service_that_stays_up_says_when_it_is_healthy() {
        services.forEach((name, service) -> {
            if (!name.equals("topics")) {
                assertThat(service).as(name).containsKey("healthcheck");
            }
        });
    }

    @Test
    void the_order_of_starting_names_services_that_exist_and_conditions_they_can_meet() {
        services.forEach((name, service) -> {
            Map<String, Map<String, String>> needs = cast(service.getOrDefault("depends_on", Map.of()));
            needs.forEach((needed, how) -> {
                assertThat(services).as(name).containsKey(needed);
                var condition = String.valueOf(how.get("condition"));
                assertThat(CONDITIONS).as(name).contains(condition);
                assertThat(condition.equals("service_healthy"))
                        .as("%s needs %s", name, needed)
                        .isEqualTo(service(needed).containsKey("healthcheck"));
            });
        });
    }

    @Test
    void volumes_are_declared_or_are_files_of_the_repository() {
        Map<String, Object> declared = cast(composition.get("volumes"));
        for (var service : services.values()) {
            List<String> volumes = cast(service.getOrDefault("volumes", List.of()));
            for (var volume : volumes) {
                var source = volume.replaceFirst("^\\$\\{CONVOKE_\\w+:-([^}]*)}", "$1")
                        .split(":", -1)[0];
                if (source.startsWith("./")) {
                    assertThat(Files.exists(Repository.ROOT.resolve(source)))
                            .as(source)
                            .isTrue();
                } else {
                    assertThat(declared).containsKey(source);
                }
            }
        }
    }

    @Test
    void no_secret_is_written_in_the_file_and_each_is_asked_for_in_the_example() {
        var example = Repository.text(".env.example");
        for (var service : services.values()) {
            environment(service).forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|SECRET|SESSION_KEY)") && !name.equals("CONVOKE_SMTP_PASSWORD")) {
                    assertThat(value).as(name).matches("\\$\\{CONVOKE_\\w+:\\?.*}");
                    Repository.settingsIn(value)
                            .forEach(secret -> assertThat(example).contains("\n" + secret + "=\n"));
                }
            });
        }
    }

    @Test
    void the_settings_of_a_service_are_those_that_its_configuration_reads() {
        MODULES.forEach((name, module) -> {
            var read = settingsOf(module);
            var given = environment(service(name)).keySet();

            assertThat(read).as("read by %s", module).containsAll(given);
        });
    }

    @Test
    void nothing_is_published_but_on_this_machine() {
        services.forEach((name, service) -> {
            List<String> ports = cast(service.getOrDefault("ports", List.of()));
            assertThat(ports).as(name).allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:${CONVOKE_"));
        });
    }

    @Test
    void our_own_containers_write_nowhere_but_to_memory_and_have_no_privileges() {
        Stream.concat(MODULES.keySet().stream(), Stream.of("mail")).forEach(name -> {
            assertThat(service(name)).as(name).containsEntry("read_only", true);
            List<String> inMemory = cast(service(name).get("tmpfs"));
            assertThat(inMemory).as(name).singleElement().asString().matches("/tmp:exec,.*nosuid,nodev,.*");
            assertThat(service(name)).as(name).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service(name)).as(name).containsEntry("security_opt", List.of("no-new-privileges:true"));
        });
    }

    @Test
    void no_image_is_taken_as_the_latest() {
        services.forEach((name, service) -> assertThat((String) service.get("image"))
                .as(name)
                .doesNotContain("latest")
                .matches(".*:(\\$\\{CONVOKE_VERSION:-)?v?\\d[\\w.-]*}"));
    }

    @Test
    void the_launcher_and_the_composition_give_a_service_the_same_settings() {
        var launcher = Stream.of(launcherSources(), Repository.text("deploy/local/README.md"))
                .flatMap(Repository::settingsIn)
                .collect(Collectors.toSet());
        var given = new TreeSet<String>();
        MODULES.keySet().forEach(name -> given.addAll(environment(service(name)).keySet()));
        // Only containers have two addresses for the identity provider.
        given.remove("CONVOKE_OIDC_INTERNAL_URL");

        assertThat(launcher).containsAll(given);
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private static Set<String> settingsOf(String module) {
        return Stream.of(
                        module + "/src/main/resources/application.properties",
                        "service-kit/src/main/resources/META-INF/microprofile-config.properties")
                .map(Repository::text)
                .flatMap(Repository::settingsIn)
                .collect(Collectors.toSet());
    }

    private static String launcherSources() {
        try (var files = Files.walk(Repository.ROOT.resolve("deploy/local/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file ->
                            Repository.text(Repository.ROOT.relativize(file).toString()))
                    .collect(Collectors.joining());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        Map<String, String> environment = cast(service.getOrDefault("environment", Map.of()));
        return environment;
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(@Nullable Object yaml) {
        assertThat(yaml).isInstanceOfAny(Map.class, Collection.class);
        return (T) Objects.requireNonNull(yaml);
    }
}
