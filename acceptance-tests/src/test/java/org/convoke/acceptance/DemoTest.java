package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoke.local.smtp.Received;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "ar, mission.egy@egy.example, كان:, أصبح:, قاعة الاجتماعات D",
        "zh, mission.chn@chn.example, 原为：, 现为：, 会议厅D",
        "fr, mission.che@che.example, Avant, Désormais, Salle de conseil D",
        "ru, mission.kaz@kaz.example, Было:, Стало:, Зал заседаний D",
        "es, mission.ury@ury.example, Antes:, Ahora:, Sala de Juntas D"
    })
    void a_mission_reads_the_notice_of_Rev1_in_its_own_language(
            String language, String mailbox, String was, String isNow, String room) {
        var letter = lastTo(mailbox);

        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.subject()).contains("17:50", "Rev.1");
        assertThat(flat(letter.text()))
                .contains("18:00", "17:50", was, isNow, room)
                .doesNotContain("Was:", "Is now:", "Board Room");
        assertThat(letter.html()).contains("lang=\"" + language + "\"");
    }

    @Test
    void an_Arabic_notice_runs_from_right_to_left_and_marks_what_nobody_has_translated() {
        var letter = lastTo("mission.egy@egy.example");

        assertThat(letter.html()).contains("<html lang=\"ar\" dir=\"rtl\">", "text-align:right");
        assertThat(letter.html()).contains("National referral mechanisms in practice", "لم يُترجم بعد");
        assertThat(flat(letter.text())).contains("National referral mechanisms in practice", "لم يُترجم بعد");
    }

    /** Without line ends and without the marks that keep directions apart. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u200f\u2066-\u2069]+", " ");
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
