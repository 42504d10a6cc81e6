package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.Events;
import org.convoke.web.fakes.FakeNotification;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class NoticePagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOARD = "/secretariat/notices/" + FakeNotification.CHANGE;

    @TestHTTPResource("/")
    URI home;

    @Inject
    Happenings happenings;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void theSecretariatReads() {
        platform.reset();
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void the_board_counts_who_is_told_waits_and_is_not_reached() {
        var board = browser.open("/en" + BOARD);

        assertThat(board.status()).isEqualTo(200);
        assertThat(board.page().title()).startsWith("187 of 195 States told – Notice of Rev.1");
        assertThat(board.page().select(".facts .big").eachText()).containsExactly("187", "5", "3");
        assertThat(board.page().select(".masthead .rev").text()).isEqualTo("Sending");
        assertThat(board.text())
                .contains("207 of 215 accepted", "none sent twice", "0.2 s to the first", "1.4 s to the last so far");
    }

    @Test
    void the_meter_is_as_long_as_its_three_parts() {
        var bar = browser.open("/en" + BOARD).page().select("svg.bar").getFirst();

        assertThat(bar.attr("viewBox")).isEqualTo("0 0 195 6");
        assertThat(bar.select("rect").eachAttr("x")).containsExactly("0", "187", "192");
        assertThat(Double.parseDouble(bar.select(".lost").attr("width"))).isEqualTo(3);
    }

    @Test
    void those_not_reached_come_first_with_the_reason_the_servers_words_and_what_to_do() {
        var board = browser.open("/en" + BOARD);

        assertThat(board.page().select("main h2").eachText())
                .startsWith("Not reached: 3 States", "Waiting: 5 States", "All 195 States");
        var lost = board.page().select("#lost-part tbody tr");
        assertThat(lost)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.text())
                        .contains("The mailbox does not exist.", "550 5.1.1 User unknown", "Correct the mailbox"));
        assertThat(board.page().select("#again-part tbody tr"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.text())
                        .contains("asks us to come back", "451 4.7.1 Greylisted", "16:21:10, attempt 2"));
    }

    @Test
    void a_mailbox_can_be_corrected_from_the_board() {
        var form = browser.follow(browser.open("/en" + BOARD), "Correct the mailbox");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("h1").text()).isEqualTo("Mailboxes in New York");
    }

    @Test
    void every_state_has_a_tile_whose_standing_can_be_heard() {
        var board = browser.open("/en" + BOARD);

        assertThat(board.page().select("a.tile")).hasSize(195);
        assertThat(board.page().select("a.tile.told")).hasSize(187);
        assertThat(board.page().select("a.tile.hold")).hasSize(5);
        assertThat(board.page().select("a.tile.lost")).hasSize(3);
        assertThat(board.page().getElementById("t-DZA").select("span").eachText())
                .containsExactly("DZA", "Algeria, told");
        assertThat(board.page().getElementById("t-CHE").text()).endsWith("Switzerland, not reached");
        assertThat(board.page().select("main h3").eachText()).contains("African States", "Observer States");
    }

    @Test
    void each_state_has_its_proof_with_seconds() {
        var proof = browser.follow(browser.open("/en" + BOARD), "DZA");

        assertThat(proof.page().select("h1").text()).isEqualTo("Algeria");
        assertThat(proof.text())
                .contains(
                        "mission.dza@mission.example",
                        "mx.mission.example",
                        "250 2.0.0 Ok: queued as 4F2A91C0",
                        "28 August 2017, 16:20:06",
                        "1 attempt",
                        "Tentative agenda");
    }

    @Test
    void the_proof_of_all_states_is_one_table() {
        var proof = browser.follow(browser.open("/fr" + BOARD), "Preuve de remise");

        assertThat(proof.page().select("tbody tr")).hasSize(195);
        assertThat(proof.text()).contains("/fr" + BOARD + "/proof", "mission.che@mission.example");
        assertThat(proof.page().select("tbody tr:contains(Suisse)").text())
                .contains(
                        "Switzerland",
                        "28 août 2017, 16:20:06",
                        "2017-08-28 14:20:06 UTC",
                        "mx.mission.example",
                        "250 2.0.0 Ok: queued as 4F2A91C0",
                        "@convoke.example>",
                        "Rev.1",
                        "9f2c41d7".repeat(8));
    }

    @Test
    void the_proof_is_signed_and_says_with_its_own_values_how_to_check_it() {
        var proof = browser.open("/en" + BOARD + "/proof");

        var sha256 = sha256("csv of 195 in en");
        assertThat(proof.page().select("dl.people dd").eachText().stream().map(text -> text.replace(" ", "")))
                .containsExactly(sha256, "key-of-notices", "c2lnbmF0dXJlLW9mLXRoZS1yZXBvcnQ");
        assertThat(proof.page().select(".box code").eachText())
                .contains(
                        "{ printf 'convoke-seal-v1:report\\n'; cat delivery-report-rev-1.csv; } > signed.bin",
                        "printf '%s==' \"c2lnbmF0dXJlLW9mLXRoZS1yZXBvcnQ\" | basenc --base64url -d > signature.bin")
                .anySatisfy(line -> assertThat(line).contains("grep -F '\"key-of-notices\"'"));
        var table = browser.follow(proof, "Table (CSV)").answer();
        assertThat(table.body()).isEqualTo("csv of 195 in en");
        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(table.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"delivery-report-rev-1.csv\"");
        assertThat(table.headers().firstValue("Convoke-Signature")).contains("c2lnbmF0dXJlLW9mLXRoZS1yZXBvcnQ");
        assertThat(browser.follow(proof, "Document (PDF)").answer().body()).isEqualTo("pdf of 195 in en");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_a_mail_server_said_is_never_markup() {
        var board = browser.open("/en" + BOARD);

        assertThat(board.page().select("main script")).isEmpty();
        assertThat(board.text()).contains(Demo.HOSTILE);
        assertThat(board.page().select("[style], script:not([src]), [onclick]")).isEmpty();
    }

    @Test
    void a_completed_notice_says_195_of_195_and_offers_nothing_to_do() {
        platform.notification().told(195);

        var board = browser.open("/en" + BOARD);

        assertThat(board.page().select("h1").text()).isEqualTo("195 of 195 States told");
        assertThat(board.page().select("#lost-part tr, #again-part tr, #actions a"))
                .isEmpty();
        assertThat(board.page().select("[data-live]")).isEmpty();
    }

    @Test
    void a_notice_is_paused_with_a_reason_and_resumed() {
        var asked = browser.follow(browser.open("/en" + BOARD), "Pause sending");
        assertThat(asked.text())
                .contains("5 States wait for this notice. They are not told until somebody resumes it.");

        var withoutReason = browser.press(asked, "Pause now");
        assertThat(withoutReason.status()).isEqualTo(400);
        assertThat(withoutReason.page().title()).startsWith("Error:");
        assertThat(withoutReason.page().select("#reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(platform.notification().state()).isEqualTo("sending");

        var paused = browser.press(withoutReason, "Pause now", "reason", "A wrong room");
        assertThat(paused.address().getPath()).isEqualTo("/en" + BOARD);
        assertThat(paused.page().select(".masthead .rev").text()).isEqualTo("Paused");
        assertThat(paused.text()).contains("5 % refused " + Demo.HOSTILE).doesNotContain("Pause sending");
        assertThat(platform.notification().reason()).contains("A wrong room");

        var resumed = browser.press(browser.follow(paused, "Resume sending"), "Resume now");
        assertThat(resumed.page().select(".masthead .rev").text()).isEqualTo("Sending");
    }

    @Test
    void cancelling_says_the_consequence_in_numbers() {
        var asked = browser.follow(browser.open("/en" + BOARD), "Cancel the rest");
        assertThat(asked.text())
                .contains("5 States will not be told by this notice; 187 of 195 were. This cannot be taken back.");

        browser.press(asked, "Cancel for good", "reason", "It was a mistake");

        assertThat(platform.notification().state()).isEqualTo("cancelled");
    }

    @Test
    void a_step_that_comes_too_late_is_said_in_words() {
        var asked = browser.open("/fr" + BOARD + "/cancel");
        platform.notification().told(195);

        var late = browser.press(asked, "Annuler définitivement", "reason", "Une erreur");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[role=alert]").text()).contains("Rien n’a été fait.");
        assertThat(late.page().select("main form")).isEmpty();
    }

    @Test
    void a_step_is_not_taken_without_the_token_of_our_own_form() {
        browser.open("/en" + BOARD);

        assertThat(browser.post("/en" + BOARD + "/cancel", "reason=forged").status())
                .isEqualTo(400);
        assertThat(platform.notification().state()).isEqualTo("sending");
    }

    @Test
    void co_facilitators_read_and_operators_act_but_neither_corrects_mailboxes() {
        platform.nextIs("cofacilitator");
        var read = browser.open("/en" + BOARD);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.page().select("#actions a")).isEmpty();
        assertThat(read.text()).contains("The mission or the secretariat can correct the mailbox");
        assertThat(browser.open("/en" + BOARD + "/pause").status()).isEqualTo(403);

        platform.nextIs("operator");
        var operated = new Browser(home).open("/en" + BOARD);
        assertThat(operated.page().select("#actions a").eachText()).contains("Pause sending");
    }

    @Test
    void a_focal_point_is_told_whose_page_it_is() {
        platform.nextIs("focal.che");

        var refused = browser.open("/en" + BOARD);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("the secretariat, the co-facilitators and the operator", "My mission");
        assertThat(browser.open("/en" + BOARD + "/proof").status()).isEqualTo(403);
        assertThat(browser.open("/en" + BOARD + "/states/CHE").status()).isEqualTo(403);
    }

    @Test
    void a_notice_or_state_that_does_not_exist_is_the_ordinary_page_for_that() {
        assertThat(browser.open("/en/secretariat/notices/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(browser.open("/en/secretariat/notices/not-an-id").status()).isEqualTo(404);
        assertThat(browser.open("/en" + BOARD + "/states/XXX").status()).isEqualTo(404);
    }

    @Test
    void the_board_is_there_when_the_other_services_are_not() {
        browser.open("/en" + BOARD);
        platform.stop("registration");
        platform.stop("agenda");

        var board = browser.open("/en" + BOARD);

        assertThat(board.status()).isEqualTo(200);
        assertThat(board.page().select("a.tile")).hasSize(195);
    }

    @Test
    void an_open_board_is_sent_what_has_changed_and_nothing_else() {
        browser.open("/en" + BOARD);
        try (var events = browser.follow("/en" + BOARD + "/live")) {
            await().atMost(PATIENCE).until(() -> !events.all().isEmpty());
            assertThat(last(events).parts().select("a.tile")).hasSize(195);

            platform.notification().told(188);
            moved();

            await().atMost(PATIENCE).until(() -> events.all().size() > 1);
            assertThat(last(events).parts().select("h1").text()).isEqualTo("188 of 195 States told");
            assertThat(last(events).parts().select("a.tile").size()).isBetween(1, 4);
        }
    }

    @Test
    void however_much_happens_an_open_board_is_not_flooded_and_the_end_arrives() {
        browser.open("/en" + BOARD);
        try (var events = browser.follow("/en" + BOARD + "/live")) {
            await().atMost(PATIENCE).until(() -> !events.all().isEmpty());
            long began = System.nanoTime();
            for (int told = 100; told < 195; told++) {
                platform.notification().told(told);
                for (int i = 0; i < 20; i++) {
                    moved();
                }
            }
            platform.notification().told(195);
            moved();

            await().atMost(PATIENCE).until(() -> last(events).name().equals("end"));
            await().atMost(PATIENCE).until(events::ended);
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            var end = events.all().get(events.all().size() - 2);
            assertThat(end.parts().select("h1").text()).isEqualTo("195 of 195 States told");
            assertThat(end.parts().select("#says").text()).contains("195 States told, 0 waiting", "Completed");
            assertThat(events.all()).hasSizeLessThan((int) seconds + 5);
        }
    }

    @Test
    void a_listener_is_interrupted_at_most_every_ten_seconds() {
        browser.open("/en" + BOARD);
        try (var events = browser.follow("/en" + BOARD + "/live")) {
            await().atMost(PATIENCE).until(() -> !events.all().isEmpty());
            assertThat(last(events).parts().select("#says")).hasSize(1);

            platform.notification().told(189);
            moved();

            await().atMost(PATIENCE).until(() -> events.all().size() > 1);
            assertThat(events.all().get(1).parts().select("h1")).hasSize(1);
            assertThat(events.all().get(1).parts().select("#says")).isEmpty();
        }
    }

    @Test
    void what_no_event_tells_is_found_all_the_same() {
        browser.open("/en" + BOARD);
        try (var events = browser.follow("/en" + BOARD + "/live")) {
            await().atMost(PATIENCE).until(() -> !events.all().isEmpty());

            platform.notification().told(195);

            await().atMost(PATIENCE).until(() -> last(events).name().equals("end"));
        }
    }

    private void moved() {
        happenings.publish(new Happening.NoticeMoved(UUID.randomUUID(), FakeNotification.CHANGE));
    }

    private static Events.Event last(Events events) {
        return events.all().getLast();
    }
}
