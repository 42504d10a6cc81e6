package org.convoke.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakePlatform platform;

    @BeforeEach
    void start() throws Exception {
        platform = new FakePlatform();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void every_state_gets_its_mailboxes_and_three_notices_are_told_in_numbers(@TempDir Path folder) throws Exception {
        var json = folder.resolve("out.json");

        assertThat(run(Optional.of(json))).isTrue();

        assertThat(platform.missions).hasSize(205).containsKey("S1/missions/new-york");
        assertThat(platform.missions.get("S18/missions/vienna"))
                .hasToString(
                        "{\"languages\":[\"en\"],\"mailboxes\":[{\"address\":\"vienna.s18@s18.example\",\"purpose\":\"copy\"}]}");
        var notices = new ObjectMapper().readTree(json.toFile()).get("notices");
        assertThat(notices.findValuesAsText("kind")).containsExactly("invitation", "programme", "change");
        assertThat(notices.get(0).get("revision").isNull()).isTrue();
        assertThat(notices.get(1).get("revision").asText()).isEqualTo("Tentative agenda");
        var change = notices.get(2);
        assertThat(change.get("revision").asText()).isEqualTo("Rev.1");
        assertThat(change.get("states_invited").asInt()).isEqualTo(195);
        assertThat(change.get("states_told").asInt()).isEqualTo(195);
        assertThat(change.get("mailboxes").asInt()).isEqualTo(215);
        assertThat(change.get("seconds_to_last").asDouble()).isEqualTo(1.7);
        assertThat(change.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "kind",
                        "revision",
                        "states_invited",
                        "states_told",
                        "mailboxes",
                        "accepted",
                        "undeliverable",
                        "duplicates",
                        "published_at",
                        "first_accepted_at",
                        "last_accepted_at",
                        "seconds_to_last");
        assertThat(output())
                .contains("195 invited, 195 told, 0 not")
                .contains("215: 215 accepted, 0 failed, 0 possible repeats")
                .contains("first accepted after 0.4 s, last after 1.7 s")
                .contains("Every State was told.");
    }

    @Test
    void the_venues_are_added_once() throws Exception {
        run(Optional.empty());
        run(Optional.empty());

        assertThat(platform.venues.findValuesAsText("zone"))
                .containsExactly("Europe/Zurich", "America/New_York", "Europe/Vienna");
        assertThat(platform.rooms).hasSize(4);
    }

    @Test
    void a_state_that_was_not_told_makes_the_demonstration_fail() throws Exception {
        platform.statesThatCannotBeReached = 1;

        assertThat(run(Optional.empty())).isFalse();

        assertThat(output()).contains("195 invited, 194 told, 1 not").contains("NOT every State was told.");
    }

    @Test
    void shown_again_on_the_same_data_it_publishes_one_more_revision() throws Exception {
        run(Optional.empty());
        printed.reset();

        assertThat(run(Optional.empty())).isTrue();

        assertThat(output()).contains("Changes: Rev.2").doesNotContain("Invitation");
    }

    private boolean run(Optional<Path> json) throws Exception {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Demo(platform.settings(), out).run(json);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
