package org.convoke.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a change as people go it: from sign-in in a real browser to a message that a mission can read. */
class JourneyTest {

    private static final double LONG_MILLIS = 120_000;
    private static final int PHONE = 360;

    private static Platform platform;
    private static Demo demo;
    private static Browser browser;

    @BeforeAll
    static void the_demo_has_run() {
        platform = Platform.running();
        demo = Demo.done(platform);
        browser = Browser.open();
    }

    @AfterAll
    static void the_browser_is_closed() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"true, 1280, 10:12", "false, 1280, 10:11", "false, 360, 10:13"})
    void a_change_is_edited_previewed_published_and_watched(boolean javaScript, int width, String end) {
        platform.mail().forget();
        var page = browser.visitor(javaScript, width, 900);

        signIn(page, "secretariat", "/en/secretariat");
        link(page, "Fifth informal thematic session").click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Edit.*Welcoming remarks by")))
                .click();
        page.getByLabel("End", new Page.GetByLabelOptions().setExact(true)).fill(end);
        button(page, "Save").click();
        assertThat(page.locator("#change-list")).containsText(end);

        link(page, "Preview Rev.").click();
        assertThat(page.locator("#preview")).containsText(end);
        button(page, "and tell 195 States").click();
        button(page, "Publish now").click();
        assertThat(page.getByRole(AriaRole.HEADING)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(Pattern.compile("Rev\\.\\d+ is published")))
                        .first())
                .isVisible();

        openNewestNotice(page);
        if (javaScript) {
            assertThat(page.locator("h1"))
                    .containsText("195 of 195", new ContainsTextOptions().setTimeout(LONG_MILLIS));
        } else {
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                link(page, "Show the latest").click();
                return page.locator("h1").textContent().contains("195 of 195");
            });
        }
        assertThat(lastTo("mission.irl@irl.example").subject()).contains(end);
        assertThat(lastTo("mission.irl@irl.example").text()).containsPattern("Is now: +" + end);
        page.context().close();
    }

    @Test
    void a_focal_point_reads_on_a_phone_what_its_mission_was_told_and_nobody_elses() {
        var page = browser.visitor(true, PHONE, 740);

        signIn(page, "focal.che", "/en/mission");

        assertThat(page.locator("main")).containsText("Switzerland");
        assertThat(page.locator("main")).containsText("mission.che@che.example");
        assertThat(widthOf(page)).isLessThanOrEqualTo(PHONE);
        var foreign = page.navigate(platform.web().resolve("/en/mission/MEX").toString());
        assertThat(foreign.status()).isIn(403, 404);
        assertThat(page.locator("main")).not().containsText("mission.mex@mex.example");
        page.context().close();
    }

    @Test
    void no_public_page_is_wider_than_a_phone() {
        var page = browser.visitor(true, PHONE, 740);

        for (var language : new String[] {"ar", "zh", "en", "fr", "ru", "es"}) {
            for (var path : new String[] {"/", "/sessions/gcm-5", "/sessions/gcm-5/compare"}) {
                page.navigate(platform.web().resolve("/" + language + path).toString());
                assertThat(widthOf(page)).as(language + path).isLessThanOrEqualTo(PHONE);
            }
        }
        page.context().close();
    }

    @Test
    void the_cookies_of_somebody_who_signed_in_hold_no_token() {
        var page = browser.visitor(true, 1280, 900);

        signIn(page, "secretariat", "/en/secretariat");

        var own = page.context().cookies().stream()
                .filter(cookie -> cookie.path.equals("/"))
                .toList();
        assertThat(own).isNotEmpty().allMatch(cookie -> cookie.httpOnly);
        assertThat(own).noneMatch(cookie -> cookie.name.startsWith("q_session") && cookie.value.startsWith("ey"));
        assertThat(own).allMatch(cookie -> !cookie.name.startsWith("q_session") || cookie.value.length() < 200);
        page.context().close();
    }

    private static void signIn(Page page, String user, String path) {
        page.navigate(platform.web().resolve(path).toString());
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(platform.web() + path));
    }

    /** The notice of what was just published is listed on the desk as soon as it is written. */
    private static void openNewestNotice(Page page) {
        var number = platform.anonymous()
                .get("agenda", "/sessions/" + demo.session())
                .expect(200)
                .json()
                .at("/latest/symbol")
                .asText();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            page.navigate(
                    platform.web().resolve("/en/secretariat/sessions/gcm-5").toString());
            return link(page, "Changes in " + number).count() > 0;
        });
        link(page, "Changes in " + number).first().click();
    }

    private static int widthOf(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name))
                .first();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first();
    }

    private static Letter lastTo(String address) {
        return platform.mail().received().stream()
                .filter(message -> message.recipient().equals(address))
                .map(message -> Letter.parse(message.bytes()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
