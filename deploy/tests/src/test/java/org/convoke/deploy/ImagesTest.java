package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The images are of one form, and of the form that the cluster asks for. */
class ImagesTest {

    private static final Pattern BASE = Pattern.compile("(?m)^ARG BASE=(\\S+)$");

    @ParameterizedTest
    @ValueSource(
            strings = {"agenda-service", "registration-service", "notification-service", "web-frontend", "mailbox"})
    void an_image_is_pinned_runs_as_nobody_needs_no_shell_and_says_what_it_is(String name) {
        var file = containerfile(name);
        var base = BASE.matcher(file);

        assertThat(base.find()).isTrue();
        assertThat(base.group(1)).matches("\\S+:25\\.\\d+\\.\\d+_\\d+-jre-\\w+").doesNotContain("latest");
        assertThat(file)
                .contains(
                        "FROM ${BASE}\n", "\nUSER 10001:10001\n", "\nSTOPSIGNAL SIGTERM\n", "\nENTRYPOINT [\"java\", ")
                .contains("-XX:MaxRAMPercentage=", "-Djava.io.tmpdir=/tmp")
                .contains("org.opencontainers.image.version", "org.opencontainers.image.revision")
                .doesNotContainPattern("(?m)^(RUN|CMD|SHELL|ADD) ");
    }

    @ParameterizedTest
    @EnumSource
    void the_four_services_images_differ_in_nothing_but_name_words_and_port(Service service) {
        assertThat(form(service)).isEqualTo(form(Service.AGENDA));
    }

    @ParameterizedTest
    @EnumSource
    void an_image_exposes_the_port_that_its_service_listens_on(Service service) {
        var configuration = Repository.text(service.module() + "/src/main/resources/application.properties");

        assertThat(configuration)
                .contains("quarkus.http.port=${CONVOKE_%s_PORT:%s}".formatted(service.name(), exposed(service)));
    }

    @Test
    void the_build_knows_every_image() {
        var images = Repository.foldersIn("deploy/images");

        assertThat(Repository.text("deploy/images/build"))
                .contains("all='agenda-service registration-service " + "notification-service web-frontend mailbox'");
        assertThat(images)
                .containsExactlyInAnyOrder(
                        "agenda-service", "registration-service", "notification-service", "web-frontend", "mailbox");
    }

    private static String form(Service service) {
        return containerfile(service.module())
                .replace(service.module(), "SERVICE")
                .replaceAll("EXPOSE \\d+", "EXPOSE PORT")
                .replaceAll("image.description=\"[^\"]+\"", "image.description=WORDS");
    }

    private static String exposed(Service service) {
        return containerfile(service.module()).replaceFirst("(?s).*\nEXPOSE (\\d+)\n.*", "$1");
    }

    private static String containerfile(String image) {
        return Repository.text("deploy/images/" + image + "/Containerfile");
    }
}
