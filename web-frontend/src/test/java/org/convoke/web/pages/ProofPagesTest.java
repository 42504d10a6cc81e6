package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakePapers;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What proves a revision, and what changed since a reader last looked. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class ProofPagesTest {

    private static final String SESSION = "/en/sessions/gcm-5";

    @TestHTTPResource("/")
    URI home;

    @Inject
    Happenings happenings;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        changed();
        browser = new Browser(home);
    }

    private void changed() {
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));
    }

    private static Programme retitled(String title) {
        return Demo.revised().with(programme -> programme.title = LocalizedText.english(title));
    }

    @Test
    void a_revision_shows_its_symbol_its_hash_its_key_and_its_signature() {
        var proof = browser.open(SESSION + "/revisions/1").page().select("dl.people:has(code)");

        assertThat(proof.select("dd").eachText())
                .containsExactly(
                        "Rev.1",
                        "9f2c41d7 6be0a853 12c9f47e 88d0b3a1 5e7746c2 d19fa0b4 3c6e21f8 a7d5904b",
                        "key-1",
                        "c2lnbmF0dXJlLW9mLXRoZS1yZXZpc2lvbi1pbi1iYXNlNjR1cmw");
        assertThat(browser.open(SESSION + "/compare?from=0&to=1").text()).contains("key-1", "How to check it");
    }

    @Test
    void a_corrigendum_says_what_it_corrects_wherever_it_is_named() {
        platform.agenda().correct(retitled("A mended title"));
        changed();

        var page = browser.open(SESSION);

        assertThat(page.page().select(".masthead .rev").text()).isEqualTo("Corr.1 to Rev.1");
        assertThat(page.page().select(".timeline li").first().text()).startsWith("Corr.1 to Rev.1");
        assertThat(browser.open("/fr/sessions/gcm-5/compare")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("De Rev.1 à Corr.1 à Rev.1");
        assertThat(browser.open("/api/v1/sessions/gcm-5/revisions/2").answer().body())
                .contains("\"corrects\":\"Rev.1\"");
    }

    @Test
    void how_to_check_a_copy_is_said_with_the_addresses_and_values_of_the_revision() {
        var page = browser.follow(browser.open(SESSION), "How to check it");

        assertThat(page.address().getPath()).isEqualTo(SESSION + "/revisions/1/proof");
        assertThat(page.page().select("h1").text()).isEqualTo("Proof of Rev.1");
        assertThat(page.page().select(".box code").eachText())
                .anySatisfy(line -> assertThat(line).contains("/api/v1/sessions/gcm-5/revisions/1/signed\" -o"))
                .anySatisfy(line -> assertThat(line).contains("--arg kid \"key-1\""))
                .contains("{ printf 'convoke-seal-v1:revision\\n'; cat revision.json; } > signed.bin")
                .contains("openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed.bin"
                        + " -sigfile signature.bin");
        assertThat(browser.open(SESSION + "/revisions/7/proof").status()).isEqualTo(404);
    }

    @Test
    void the_signed_bytes_are_passed_on_as_they_are_with_key_and_signature() {
        var signed = browser.open("/api/v1/sessions/gcm-5/revisions/1/signed").answer();

        assertThat(signed.body()).isEqualTo(FakePapers.SIGNED);
        assertThat(signed.headers().firstValue("Convoke-Key")).contains("key-1");
        assertThat(signed.headers().firstValue("Convoke-Signature")).isPresent();
        assertThat(signed.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(browser.open("/api/v1/sessions/gcm-5/revisions/1").answer().body())
                .contains("\"seal\":{\"keyId\":\"key-1\"", "/revisions/1/signed\"", "/.well-known/convoke-keys.json");
    }

    @Test
    void the_public_keys_are_where_they_are_looked_for_and_may_be_kept_for_minutes() {
        var keys = browser.open("/.well-known/convoke-keys.json").answer();

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(keys.body())
                .as("of revisions and of delivery reports")
                .isEqualTo("{\"keys\":[{\"kid\":\"key-1\"},{\"kid\":\"key-of-notices\",\"pem\":\"-----\"}]}");
        assertThat(keys.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(keys.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        assertThat(keys.headers().firstValue("ETag")).isPresent();
        assertThat(keys.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(keys.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void where_the_keys_can_not_be_had_a_program_is_told_so() {
        platform.stop("notification");
        changed();

        var keys = browser.open("/.well-known/convoke-keys.json").answer();

        assertThat(keys.statusCode()).isEqualTo(502);
        assertThat(keys.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void a_link_that_is_kept_always_shows_what_changed_since_and_offers_the_next_one() {
        var kept = browser.follow(browser.open(SESSION), "Changes since Rev.1");

        assertThat(kept.address().getPath()).isEqualTo(SESSION + "/since/1");
        assertThat(kept.text()).contains("Nothing has changed since Rev.1.");
        assertThat(kept.page().select("main table")).isEmpty();

        platform.agenda().publish(retitled("The sixth session"));
        changed();
        var later = browser.open(SESSION + "/since/1");

        assertThat(later.page().select("td.now").eachText()).containsExactly("The sixth session");
        assertThat(later.text()).contains("From Rev.1 to Rev.2", "1 change");

        platform.agenda().publish(Demo.revised());
        changed();

        assertThat(browser.open(SESSION + "/since/1").text()).contains("Nothing has changed since Rev.1.");
        assertThat(browser.open(SESSION + "/since/2").page().select("td.was").eachText())
                .containsExactly("The sixth session");
        assertThat(browser.follow(later, "Changes since Rev.2").address().getPath())
                .isEqualTo(SESSION + "/since/2");
        assertThat(browser.open(SESSION + "/compare").page().select("main a").eachAttr("href"))
                .contains(SESSION + "/since/3");
    }

    @Test
    void a_publication_that_is_not_there_yet_can_not_have_been_read() {
        for (var number : List.of("9", "-1", "x")) {
            assertThat(browser.open(SESSION + "/since/" + number).status())
                    .as(number)
                    .isEqualTo(404);
        }
    }
}
