package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class SignInTest {

    @TestHTTPResource("/")
    URI home;

    @Inject
    DataSource database;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void whoever_signs_in_comes_back_to_the_page_that_was_open() {
        platform.nextIs("secretariat");
        var comparison = browser.open("/en/sessions/gcm-5/compare?from=0&to=1");

        var signedIn = browser.follow(comparison, "Sign in");

        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.address().getPath()).isEqualTo("/en/sessions/gcm-5/compare");
        assertThat(signedIn.address().getQuery()).isEqualTo("from=0&to=1");
        assertThat(signedIn.page().select(".who").text()).contains("Signed in as M. secretariat, secretariat.");
    }

    @Test
    void a_page_that_is_not_for_everybody_asks_to_sign_in_and_is_shown_then() {
        platform.nextIs("focal.che");

        var page = browser.open("/en/mission/CHE");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).isEqualTo("/en/mission/CHE");
    }

    @Test
    void each_role_comes_home_and_sees_the_way_to_its_own_pages_only() {
        assertThat(homeOf("focal.che")).isEqualTo("/fr/mission/CHE");
        assertThat(navigation()).containsExactly("Sessions", "Ma mission");

        assertThat(homeOf("secretariat")).isEqualTo("/fr/secretariat");
        assertThat(navigation()).containsExactly("Sessions", "Secrétariat");

        assertThat(homeOf("operator")).isEqualTo("/fr/secretariat");
        assertThat(homeOf("usher")).isEqualTo("/fr/");
        assertThat(navigation()).containsExactly("Sessions");
    }

    private String homeOf(String person) {
        platform.nextIs(person);
        browser = new Browser(home);
        return browser.open("/fr/sign-in").address().getPath();
    }

    private java.util.List<String> navigation() {
        return browser.open("/fr/").page().select("header .nav a").eachText();
    }

    @Test
    void nobody_is_led_to_another_site_by_signing_in() {
        for (var elsewhere :
                new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example", "/en//evil"}) {
            var page = browser.open(
                    "/en/sign-in?to=" + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.address().getHost()).as(elsewhere).isEqualTo(home.getHost());
            assertThat(page.address().getPort()).as(elsewhere).isEqualTo(home.getPort());
        }
    }

    @Test
    void the_cookie_is_a_key_that_scripts_and_other_sites_do_not_get_and_holds_no_token() {
        browser.open("/en/sign-in?to=/en/sessions/gcm-5");

        assertThat(browser.cookiesAsTheyWereSet())
                .filteredOn(cookie -> cookie.startsWith("q_session=") && !cookie.startsWith("q_session=;"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        assertThat(browser.cookies())
                .allSatisfy(cookie -> assertThat(cookie.getValue()).doesNotContainPattern("eyJ[^.]*\\."))
                .anySatisfy(cookie -> {
                    assertThat(cookie.getName()).isEqualTo("q_session");
                    assertThat(cookie.getValue()).hasSizeLessThan(100);
                });
    }

    @Test
    void a_page_of_a_signed_in_reader_is_kept_by_no_cache_that_others_use() {
        assertThat(browser.open("/en/sign-in?to=/en/sessions/gcm-5").header("Cache-Control"))
                .contains("private");
    }

    @Test
    void signing_out_ends_the_session_on_the_server_too() throws SQLException {
        browser.open("/en/sign-in?to=/en/");
        var key = browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("q_session"))
                .findFirst()
                .orElseThrow();
        var sessions = sessions();

        var after = browser.open("/sign-out");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.page().select(".who")).isEmpty();
        assertThat(sessions()).isEqualTo(sessions - 1);
        var withTheOldKey = new Browser(home).open("/en/", "Cookie", "q_session=" + key.getValue());
        assertThat(withTheOldKey.status()).isEqualTo(200);
        assertThat(withTheOldKey.page().select(".who")).isEmpty();
    }

    private int sessions() throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.createStatement();
                var row = count.executeQuery("select count(*) from web_session")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void a_made_up_key_is_nobody_on_public_pages() {
        var page = new Browser(home).open("/en/sessions/gcm-5", "Cookie", "q_session=made-up");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".who")).isEmpty();
    }

    @Test
    void a_token_for_another_audience_is_refused_in_words_and_not_in_a_circle() {
        platform.tokensAreFor("somebody-else");
        platform.nextIs("secretariat");

        var page = browser.open("/en/mission/CHE");

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.page().select("h1").text()).isEqualTo("Your sign-in was not accepted");
        assertThat(page.text()).doesNotContain("Switzerland");
    }

    @Test
    void a_session_that_a_service_no_longer_takes_can_be_begun_anew() {
        platform.nextIs("focal.che");
        browser.open("/en/mission/CHE");
        platform.distrust("registration");

        var refused = browser.open("/en/mission/CHE");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.page().select("h1").text()).isEqualTo("Your sign-in was not accepted");

        platform.reset();
        platform.nextIs("focal.che");
        var again = browser.follow(refused, "Sign in again");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.address().getPath()).isEqualTo("/en/mission/CHE");
    }

    @Test
    void a_token_that_is_about_to_run_out_is_renewed_without_the_reader_noticing() {
        platform.tokensLive(20); // less than the margin before the end at which tokens are renewed
        platform.nextIs("focal.che");
        browser.open("/en/mission/CHE");
        var before = platform.refreshes();

        var page = browser.open("/en/mission/CHE");

        assertThat(page.status()).isEqualTo(200);
        assertThat(platform.refreshes()).isGreaterThan(before);
    }

    @Test
    void a_form_of_another_site_is_neither_done_nor_offered_to_be_sent_again() {
        platform.nextIs("focal.che");
        browser.open("/en/mission/CHE");

        var forged = browser.post(
                "/en/mission/CHE/mailboxes/new-york",
                "version=1&language=fr&address=evil%40evil.example&purpose=all",
                "Sec-Fetch-Site",
                "cross-site");

        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.text()).contains("This form was open for too long").doesNotContain("evil");
        assertThat(platform.registration().mission("CHE").toString()).doesNotContain("evil");
    }

    @Test
    void what_was_typed_into_our_own_form_is_shown_where_it_was_open_for_too_long() {
        platform.nextIs("focal.che");
        browser.open("/en/mission/CHE");

        var late = browser.post(
                "/en/mission/CHE/mailboxes/new-york",
                "version=1&language=fr&address=later%40mission.example&purpose=all",
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text()).contains("later@mission.example");
        assertThat(browser.follow(late, "Open the form again").status()).isEqualTo(200);
    }
}
