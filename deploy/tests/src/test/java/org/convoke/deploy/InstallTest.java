package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order {@code deploy/kubernetes/install} asks a cluster for what; a stand-in for kubectl writes down the questions. */
class InstallTest {

    private static final String KNOWN = "apps/v1 batch/v1 policy/v1 autoscaling/v2 networking.k8s.io/v1"
            + " gateway.networking.k8s.io/v1 scheduling.k8s.io/v1 postgresql.cnpg.io/v1 kafka.strimzi.io/v1beta2"
            + " k8s.keycloak.org/v2alpha1";
    private static final String OF_PRODUCTION =
            " barmancloud.cnpg.io/v1 keda.sh/v1alpha1 external-secrets.io/v1 monitoring.coreos.com/v1";

    @TempDir
    private Path folder;

    private record Result(int code, String output, List<String> asked) {}

    @BeforeEach
    void rendered() throws IOException {
        for (var environment : List.of("local", "production")) {
            var manifests = new StringBuilder();
            Rendered.of("overlays/" + environment)
                    .documents()
                    .forEach(document -> manifests
                            .append("apiVersion: ")
                            .append(document.path("apiVersion").asText())
                            .append("\nkind: ")
                            .append(document.path("kind").asText())
                            .append("\nmetadata:\n  name: ")
                            .append(Rendered.nameOf(document))
                            .append("\n---\n"));
            Files.writeString(folder.resolve(environment), manifests);
        }
    }

    @Test
    void servers_come_before_migrations_and_migrations_before_services() throws Exception {
        var result = install("production", KNOWN + OF_PRODUCTION, "");

        assertThat(result.code()).as(result.output()).isZero();
        assertThat(result.asked())
                .containsSubsequence(
                        "apply cluster",
                        "wait externalsecrets",
                        "apply servers",
                        "wait clusters.postgresql.cnpg.io/postgres",
                        "wait kafkas.kafka.strimzi.io/kafka",
                        "wait keycloaks.k8s.keycloak.org/keycloak",
                        "delete jobs",
                        "apply migration",
                        "wait jobs",
                        "apply services",
                        "rollout deployment/agenda",
                        "rollout deployment/web");
    }

    @Test
    void a_migration_that_fails_leaves_the_services_as_they_were() throws Exception {
        var result = install("production", KNOWN + OF_PRODUCTION, "wait jobs");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("the services run on as they were");
        assertThat(result.asked()).doesNotContain("apply services");
    }

    @Test
    void without_an_operator_nothing_is_begun_and_a_sentence_says_which() throws Exception {
        var result = install("production", KNOWN, "");

        assertThat(result.code()).isEqualTo(69);
        assertThat(result.output()).contains("the cluster does not know").contains("install its operator first");
        assertThat(result.asked()).noneMatch(asked -> asked.startsWith("apply"));
    }

    @Test
    void only_a_cluster_on_one_machine_gets_secrets_made_here_and_the_realm_of_the_demonstration() throws Exception {
        var local = install("local", KNOWN, "get secret");
        var production = install("production", KNOWN + OF_PRODUCTION, "get secret");

        assertThat(local.code()).as(local.output()).isZero();
        assertThat(local.asked()).contains("create secret", "apply -");
        assertThat(production.asked()).doesNotContain("create secret", "apply -");
    }

    @Test
    void an_unknown_environment_is_answered_with_those_that_there_are() throws Exception {
        var result = install("produktion", KNOWN, "");

        assertThat(result.code()).isEqualTo(64);
        assertThat(result.output()).contains("local production staging");
    }

    /** The cluster knows these groups, and refuses questions that begin so. */
    private Result install(String environment, String groups, String refused) throws Exception {
        var programs = Files.createDirectories(folder.resolve("bin"));
        var asked = folder.resolve("asked");
        Files.deleteIfExists(asked);
        Files.createFile(asked);
        var kubectl = programs.resolve("kubectl");
        Files.writeString(kubectl, """
                #!/bin/bash
                case $1 in
                    kustomize) cat "%1$s/${2##*/}"; exit ;;
                    api-versions) tr ' ' '\\n' <<<"%2$s"; exit ;;
                esac
                shift 2
                word=$1
                case $1 in
                    apply) [ "$3" = - ] && word="apply -" || word="apply ${5##*=}" ;;
                    wait) word="wait $2" ;;
                    rollout) word="rollout $3" ;;
                    delete | create | get) word="$1 $2" ;;
                esac
                echo "$word" >>"%3$s"
                [ "$word" != "%4$s" ]
                """.formatted(folder, groups, asked, refused));
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        var builder = new ProcessBuilder(
                        Repository.ROOT.resolve("deploy/kubernetes/install").toString(), environment)
                .redirectErrorStream(true);
        builder.environment().compute("PATH", (name, path) -> programs + ":" + path);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output, Files.readAllLines(asked));
    }
}
