package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeNotification;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class MissionPagesTest {

    private static final String FORM = "/en/mission/CHE/mailboxes/new-york";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void theFocalPointOfSwitzerlandReads() {
        platform.reset();
        platform.nextIs("focal.che");
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void a_focal_point_is_led_to_its_mission() {
        var page = browser.open("/en/mission");

        assertThat(page.address().getPath()).isEqualTo("/en/mission/CHE");
        assertThat(page.page().select("h1").text()).isEqualTo("Fifth informal thematic session");
        assertThat(page.page().select(".rev").text()).isEqualTo("Switzerland");
    }

    @Test
    void who_has_several_missions_chooses() {
        platform.nextIs("focal.two");

        var choice = browser.open("/en/mission");

        assertThat(choice.page().select("main li a").eachText()).containsExactly("Mexico", "Switzerland");
        assertThat(browser.follow(choice, "Mexico").page().select(".rev").text())
                .isEqualTo("Mexico");
    }

    @Test
    void a_mission_reads_what_the_last_notice_changed_with_was_and_is_now() {
        var page = browser.open("/en/mission/CHE");

        var since = page.page().select(".is-change");
        assertThat(since.select("h2").text()).isEqualTo("What Rev.1 changed");
        assertThat(since.text())
                .contains("7 changes", "You were told on 28 August 2017, 16:20:06", "nothing has changed since");
        assertThat(since.select("del").eachText())
                .anySatisfy(was -> assertThat(was).contains("18:00"));
        assertThat(since.select("ins").eachText())
                .anySatisfy(isNow -> assertThat(isNow).contains("17:50", "New York"));
        assertThat(browser.follow(page, "All 7 changes").page().select("h1").text())
                .isEqualTo("From Tentative agenda to Rev.1");
    }

    @Test
    void a_mission_that_was_not_told_of_the_newest_revision_reads_what_it_does_not_know() {
        platform.notification().missionsMissedTheChange();

        var page = browser.open("/en/mission/CHE");

        assertThat(page.page().select(".is-change h2").text()).isEqualTo("Rev.1 is new to you");
        assertThat(page.page().select(".is-change").text()).contains("of Tentative agenda", "7 changes");
        assertThat(page.page().select("#sent ~ table tbody tr").getFirst().text())
                .contains("Waiting", "The mail server asks us to come back.", "451 4.7.1");
    }

    @Test
    void a_mission_proves_that_it_was_told_and_by_its_own_rows_only() {
        var proof = browser.follow(browser.open("/en/mission/CHE"), "Proof of delivery (Notice of Rev.1)");

        assertThat(proof.page().select("h1").text()).isEqualTo("Proof of delivery");
        assertThat(proof.page().select("tbody tr").eachText())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                "Switzerland", "mission.che@mission.example", "2017-08-28 14:20:06 UTC", "A. Reader"));
        assertThat(proof.page().select("main script")).isEmpty();
        assertThat(browser.follow(proof, "Table (CSV)").answer().body()).isEqualTo("csv of 1 in en");
        assertThat(browser.open(proof.address().getPath().replace("CHE", "MEX")).status())
                .isEqualTo(403);
    }

    @Test
    void the_proof_of_a_mission_is_in_its_language() {
        var proof = browser.open("/ar/mission/CHE/notices/" + FakeNotification.CHANGE + "/proof");

        assertThat(proof.page().select("html").attr("dir")).isEqualTo("rtl");
        assertThat(proof.page().select("h1").text()).isEqualTo("إثبات التسليم");
        assertThat(proof.page().select("tbody th").text()).contains("Switzerland");
    }

    @Test
    void every_notice_is_listed_with_mailbox_server_words_and_seconds() {
        var rows = browser.open("/en/mission/CHE").page().select("#sent ~ table tbody tr");

        assertThat(rows.select("th a").eachText())
                .containsExactly("Notice of Rev.1", "Notice of the programme (Tentative agenda)", "Invitation");
        assertThat(rows.getFirst().text())
                .contains(
                        "in French",
                        "Told",
                        "28 August 2017, 16:20:06",
                        "(Vienna)",
                        "mission.che@mission.example",
                        "mx.mission.example",
                        "250 2.0.0 Ok: queued as 4F2A91C0");
    }

    @Test
    void the_message_is_read_as_it_was_sent_and_is_never_markup() {
        var message = browser.follow(browser.open("/en/mission/CHE"), "Notice of Rev.1");

        assertThat(message.page().select("h1").text()).isEqualTo("Table ronde 2 se termine désormais à 17:50");
        assertThat(message.page().select("h1").attr("lang")).isEqualTo("fr");
        assertThat(message.page().select("main script")).isEmpty();
        assertThat(message.text()).contains("Excellence,", Demo.HOSTILE);
    }

    @Test
    void how_a_message_looked_is_shown_where_it_can_do_nothing() {
        var mail = browser.open("/en/mission/CHE/notices/" + FakeNotification.CHANGE + "/as-sent");

        assertThat(mail.page().select("p").text()).isEqualTo("Excellence");
        assertThat(mail.header("Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'none'")
                .doesNotContain("allow-scripts", "script-src");
    }

    @Test
    void a_focal_point_sees_its_own_mission_only() {
        platform.nextIs("focal.mex");
        browser.open("/en/mission/MEX");

        for (var foreign : new String[] {
            "/en/mission/CHE",
            FORM,
            "/en/mission/CHE/notices/" + FakeNotification.CHANGE,
            "/en/mission/CHE/notices/" + FakeNotification.CHANGE + "/as-sent"
        }) {
            var refused = browser.open(foreign);
            assertThat(refused.status()).as(foreign).isIn(403, 404);
            assertThat(refused.answer().body())
                    .as(foreign)
                    .doesNotContain("Switzerland", "mission.che", "Table ronde", "Excellence");
        }
    }

    @Test
    void a_focal_point_cannot_write_a_foreign_mission() {
        platform.nextIs("focal.mex");
        var own = browser.open("/en/mission/MEX/mailboxes/new-york");
        var token = own.page().select("input[name=csrf-token]").val();

        var refused = browser.post(
                FORM, "csrf-token=" + token + "&version=1&language=fr&address=x%40mission.example&purpose=all");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(platform.registration().mission("CHE").toString()).contains("mission.che@mission.example");
    }

    @Test
    void a_delegate_is_told_whose_page_it_is() {
        platform.nextIs("delegate.che");

        assertThat(browser.open("/en/mission/CHE").status()).isEqualTo(403);
    }

    @Test
    void the_secretariat_and_the_co_facilitators_read_every_mission() {
        platform.nextIs("secretariat");
        assertThat(browser.open("/en/mission/CHE").text()).contains("Change mailboxes or language");

        platform.nextIs("cofacilitator");
        var read = new Browser(home).open("/en/mission/CHE");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).doesNotContain("Change mailboxes or language");
    }

    @Test
    void mailboxes_are_changed_line_by_line_without_scripts_and_saved_once() {
        var form = browser.open(FORM);
        assertThat(form.page().select("[name=address]").eachAttr("value"))
                .containsExactly("mission.che@mission.example", "");

        var second = browser.press(form, "Add a line", "address", "first@mission.example");
        assertThat(second.page().select("[name=address]").getFirst().val()).isEqualTo("first@mission.example");
        assertThat(platform.registration().mission("CHE").toString()).doesNotContain("first@");

        second.page().select("[name=address]").get(1).val("second@mission.example");
        second.page()
                .select("[name=purpose]")
                .get(1)
                .select("option")
                .forEach(option -> option.attr("selected", option.attr("value").equals("agenda")));
        var moved = browser.press(second, "Move up");
        assertThat(moved.page().select("[name=address]").eachAttr("value"))
                .startsWith("second@mission.example", "first@mission.example");

        var saved = browser.press(moved, "Save");
        assertThat(saved.address().getPath()).isEqualTo("/en/mission/CHE");
        assertThat(saved.page().select("[role=status]").text()).contains("Saved.", "New York");
        assertThat(saved.page().select("aside li").eachText())
                .satisfiesExactly(
                        earlier -> assertThat(earlier)
                                .startsWith("second@mission.example receives notices of the programme")
                                .contains("Waits to be confirmed by its link", "Send the link again"),
                        later -> assertThat(later).startsWith("first@mission.example receives everything"));
    }

    @Test
    void a_line_is_removed_without_scripts() {
        var without = browser.press(browser.open(FORM), "Remove");

        assertThat(without.page().select("[name=address]").eachAttr("value")).containsExactly("");
    }

    @Test
    void what_is_not_accepted_is_said_at_the_field_and_stays_as_it_was_typed() {
        var refused = browser.press(browser.open(FORM), "Save", "address", "not an address <b>");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().title()).startsWith("Error:");
        var field = refused.page().getElementById("address-0");
        assertThat(field.val()).isEqualTo("not an address <b>");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.page().getElementById(field.attr("aria-describedby")).text())
                .isEqualTo("Please enter one address such as office@mission.example.");
        assertThat(refused.page().select("[role=alert] a").attr("href")).isEqualTo("#address-0");
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_shown_and_what_was_typed_stays() {
        var form = browser.open(FORM);
        platform.registration().editedMeanwhile("CHE");

        var overtaken = browser.press(form, "Save", "address", "mine@mission.example");

        assertThat(overtaken.status()).isEqualTo(412);
        assertThat(overtaken.page().select("[role=alert]").text())
                .contains("Somebody else changed this meanwhile", "elsewhere@mission.example", "English");
        assertThat(overtaken.page().getElementById("address-0").val()).isEqualTo("mine@mission.example");
        assertThat(platform.registration().mission("CHE").toString()).contains("elsewhere@");

        browser.press(overtaken, "Save");
        assertThat(platform.registration().mission("CHE").toString()).contains("mine@mission.example");
    }

    @Test
    void what_was_typed_is_kept_when_the_session_has_run_out() {
        var form = browser.open(FORM);
        browser.loseSession();

        var expired = browser.press(form, "Save", "address", "kept@mission.example");
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.text()).contains("Your sign-in has run out", "Nothing that you typed is lost");
        assertThat(platform.registration().mission("CHE").toString()).doesNotContain("kept@");

        browser.follow(expired, "Sign in again");
        var saved = browser.press(expired, "Send it again");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(platform.registration().mission("CHE").toString()).contains("kept@mission.example");
    }

    @Test
    void there_is_no_form_for_a_place_where_nobody_keeps_missions() {
        assertThat(browser.open("/en/mission/CHE/mailboxes/atlantis").status()).isEqualTo(404);
    }

    @Test
    void no_page_of_a_mission_has_a_script_or_style_of_its_own() {
        for (var path : new String[] {"/en/mission/CHE", FORM, "/en/mission/CHE/notices/" + FakeNotification.CHANGE}) {
            assertThat(browser.open(path).page().select("[style], script:not([src]), [onclick]"))
                    .as(path)
                    .isEmpty();
        }
    }
}
