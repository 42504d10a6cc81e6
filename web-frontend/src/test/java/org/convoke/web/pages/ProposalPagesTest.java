package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalTime;
import org.convoke.programme.AgendaItem;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A co-facilitator proposes, the secretariat decides. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class ProposalPagesTest {

    private static final String DESK = "/en/secretariat/sessions/gcm-5";
    private static final String PANEL_2 =
            DESK + "/items/" + Demo.itemId("panel-2").value() + "/edit";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser office;
    private Browser secretariat;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        platform.nextIs("cofacilitator");
        office = new Browser(home);
        office.open(DESK);
        platform.nextIs("secretariat");
        secretariat = new Browser(home);
        secretariat.open(DESK);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void what_a_co_facilitator_edits_is_proposed_and_changes_nothing_before_it_is_accepted() {
        var form = office.open(PANEL_2);
        assertThat(form.page().select("main button").eachText()).contains("Propose it to the secretariat");

        var sent = office.press(form, "Propose it", "end", "17:30", "remark", "The room closes early. " + Demo.HOSTILE);

        assertThat(sent.text()).contains("Your proposal waits for the secretariat.");
        assertThat(platform.agenda().draft()).isEqualTo(Demo.revised());
        var list = secretariat.follow(secretariat.open(DESK), "Proposals: 1 is open");
        assertThat(list.text()).contains("Proposed by M. cofacilitator on 27 July 2017 at 17:00", Demo.HOSTILE);
        assertThat(list.page().select("td.was").text()).contains("17:50");
        assertThat(list.page().select("td.now").text()).contains("17:30");
        assertThat(list.page().select("main script")).isEmpty();

        var accepted = secretariat.press(secretariat.follow(list, "Look at it and decide"), "Accept it");

        assertThat(accepted.text()).contains("Accepted", "Decided by M. secretariat");
        assertThat(accepted.page().select("main form")).isEmpty();
        assertThat(item().end()).isEqualTo(LocalTime.of(17, 30));
        assertThat(secretariat.open(DESK + "/history").text())
                .contains("Proposed by M. cofacilitator, accepted by M. secretariat");
        assertThat(office.open(DESK).text()).doesNotContain("is open");
    }

    @Test
    void a_proposal_is_declined_with_a_reason_that_its_author_reads() {
        propose("17:30");
        var page = secretariat.follow(secretariat.open(DESK + "/proposals"), "Look at it and decide");

        var missing = secretariat.press(page, "Decline it", "reason", " ");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().title()).startsWith("Error:");
        assertThat(missing.page().select("#reason").attr("aria-invalid")).isEqualTo("true");
        var tooLong = secretariat.press(missing, "Decline it", "reason", "x".repeat(2_001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().select("#reason").val()).hasSize(2_001);

        secretariat.press(tooLong, "Decline it", "reason", "Interpretation ends at 18:00.");

        assertThat(platform.agenda().draft()).isEqualTo(Demo.revised());
        assertThat(office.open(DESK + "/proposals").text())
                .contains("Declined", "Interpretation ends at 18:00.", "No proposal is open.");
    }

    @Test
    void where_others_changed_the_same_both_values_are_shown_and_the_proposal_stays_open() {
        propose("17:30");
        var page = secretariat.follow(secretariat.open(DESK + "/proposals"), "Look at it and decide");
        secretariat.press(secretariat.open(PANEL_2), "Save", "end", "17:40");

        var refused = secretariat.press(page, "Accept it");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert]").text()).contains("Nothing was done", "stays open");
        assertThat(refused.page().select("tbody tr").text()).contains("17:30", "17:40", "M. secretariat");
        assertThat(refused.page().select("form[action$=accept]")).isEmpty();
        assertThat(platform.agenda().proposals("open")).isEqualTo(1);
        assertThat(item().end()).isEqualTo(LocalTime.of(17, 40));
    }

    @Test
    void whoever_proposed_it_takes_it_back_and_whoever_comes_later_is_told() {
        propose("17:30");
        var page = secretariat.follow(secretariat.open(DESK + "/proposals"), "Look at it and decide");
        assertThat(page.page().select("form[action$=withdraw]")).isEmpty();

        var own = office.follow(office.open(DESK + "/proposals"), "Look at it and decide");
        assertThat(own.page().select("form[action$=accept], form[action$=decline]"))
                .isEmpty();
        assertThat(office.press(own, "Take it back").text()).contains("Withdrawn");

        var late = secretariat.press(page, "Accept it");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[role=alert]").text()).contains("Somebody else has decided it meanwhile.");
    }

    @Test
    void a_cancellation_and_a_new_item_are_proposed_too() {
        office.press(office.open(PANEL_2), "Propose to cancel it", "remark", "Nobody comes.");
        var blank = office.follow(office.open(DESK), "Propose an item: Morning");
        office.press(blank, "Propose it", "title-en", "Another panel", "start", "10:00", "end", "10:30");

        var list = secretariat.open(DESK + "/proposals");

        assertThat(list.text()).contains("Cancelled", "Nobody comes.", "Another panel");
        assertThat(platform.agenda().proposals("open")).isEqualTo(2);
        assertThat(platform.agenda().draft()).isEqualTo(Demo.revised());
    }

    @Test
    void the_same_form_sent_twice_is_one_proposal_and_nothing_changed_is_none() {
        var form = office.open(PANEL_2);
        office.press(form, "Propose it", "end", "17:30");
        office.press(form, "Propose it", "end", "17:30");
        assertThat(platform.agenda().proposals("open")).isEqualTo(1);

        var nothing = office.press(office.open(PANEL_2), "Propose it", "remark", "Only a word");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".errors").text()).contains("there is nothing to propose");
        assertThat(nothing.page().select("[name=remark]").val()).isEqualTo("Only a word");
    }

    @Test
    void nobody_decides_who_may_not() {
        propose("17:30");
        var page = office.follow(office.open(DESK + "/proposals"), "Look at it and decide");
        var token = page.page().select("input[name=csrf-token]").val();
        var address = page.address().getPath();

        assertThat(office.post(address + "/accept", "csrf-token=" + token).status())
                .isEqualTo(403);
        assertThat(office.post(address + "/decline", "csrf-token=" + token + "&reason=No")
                        .status())
                .isEqualTo(403);
        assertThat(secretariat.post(address + "/accept", "").status()).isEqualTo(400);
        platform.nextIs("focal.che");
        var mission = new Browser(home);
        assertThat(mission.open(DESK + "/proposals").status()).isEqualTo(403);
        assertThat(mission.open(address).status()).isEqualTo(403);
        assertThat(platform.agenda().proposals("open")).isEqualTo(1);
    }

    @Test
    void it_is_read_in_french_too() {
        propose("17:30");

        assertThat(secretariat.open("/fr/secretariat/sessions/gcm-5/proposals").text())
                .contains("Propositions", "Proposé par M. cofacilitator", "La consulter et trancher");
    }

    private Shown propose(String end) {
        return office.press(office.open(PANEL_2), "Propose it", "end", end);
    }

    private AgendaItem item() {
        return platform.agenda().draft().meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .filter(item -> item.id().equals(Demo.itemId("panel-2")))
                .findFirst()
                .orElseThrow();
    }
}
