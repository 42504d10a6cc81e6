package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoke.servicetests.smtp.Received;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job: the demo on the real platform, counted by an independent mail server. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DemoTest {

    private static Demo demo;

    @BeforeAll
    static void the_demo_has_run() {
        demo = Demo.done(Platform.running());
    }

    @Test
    void every_State_is_told_of_every_notice() {
        var notices = demo.figures().get("notices");

        assertThat(notices).hasSize(3);
        assertThat(notices.findValuesAsText("revision")).containsExactly("null", "Tentative agenda", "Rev.1");
        for (var notice : notices) {
            assertThat(notice.get("states_invited").asInt()).isEqualTo(195);
            assertThat(notice.get("states_told").asInt()).isEqualTo(195);
            assertThat(notice.get("mailboxes").asInt()).isEqualTo(215);
            assertThat(notice.get("accepted").asInt()).isEqualTo(215);
            assertThat(notice.get("undeliverable").asInt()).isZero();
            assertThat(notice.get("duplicates").asInt()).isZero();
        }
    }

    @Test
    void the_figures_have_exactly_the_promised_fields() {
        for (JsonNode notice : demo.figures().get("notices")) {
            var fields = new ArrayList<String>();
            notice.fieldNames().forEachRemaining(fields::add);
            assertThat(fields)
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
        }
    }

    @Test
    void each_mailbox_gets_each_notice_exactly_once() {
        Map<String, List<String>> subjects = demo.received().stream()
                .collect(Collectors.groupingBy(
                        Received::recipient,
                        Collectors.mapping(
                                message -> Letter.parse(message.bytes()).subject(), Collectors.toList())));

        assertThat(subjects).hasSize(215);
        subjects.forEach(
                (address, got) -> assertThat(got).as(address).hasSize(3).doesNotHaveDuplicates());
    }

    @Test
    void the_notice_of_Rev1_says_what_was_and_what_is_now_in_English() {
        var text = lastTo("mission.irl@irl.example").text();

        assertThat(text)
                .contains("Panel 2", "18:00", "17:50")
                .contains("Plenary Room", "Board Room D")
                .contains("Excellency")
                .contains("Rev.1");
    }

    @Test
    void a_mission_that_corresponds_in_French_reads_French() {
        var letter = demo.received().stream()
                .map(message -> Letter.parse(message.bytes()))
                .filter(candidate -> candidate.language().startsWith("fr")
                        && candidate.subject().contains("Rev.1"))
                .findFirst()
                .orElseThrow();

        assertThat(letter.text())
                .contains("18:00", "17:50", "Salle de conseil D")
                .doesNotContain("Was:", "Is now:", "Board Room");
        assertThat(letter.html()).contains("lang=\"fr\"");
    }

    @Test
    void the_calendar_is_attached_without_a_method() {
        var calendar = lastTo("mission.irl@irl.example").calendar();

        assertThat(calendar).contains("BEGIN:VCALENDAR", "TZID=Europe/Vienna").doesNotContain("METHOD:");
    }

    private static Letter lastTo(String address) {
        return demo.received().stream()
                .filter(message -> message.recipient().equals(address))
                .map(message -> Letter.parse(message.bytes()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
