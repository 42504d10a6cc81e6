package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every page as readers see it: wide, on phones, from right to left, in the dark, without scripts; looked at by axe, and
 * kept as pictures in {@code target/screenshots}. The pages are rows of {@code pages.csv}.
 */
class PagesTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int NARROW = 360;
    private static final int HIGH = 900;

    /** Light and dark have the same parts; only what is seen of them differs. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What is put on tables, on paper that is 794 px wide. */
    private static final List<String> PRINTED = List.of("session", "order-of-the-day");

    private static final int A4 = 794;

    private static Browser browser;
    private static Platform platform;
    private static DemoPages demo;

    /** One window for each user, with and without scripts. */
    private static final Map<String, Page> WINDOWS = new HashMap<>();

    @BeforeAll
    static void the_demo_has_run() {
        platform = Platform.running();
        demo = DemoPages.of(platform, Demo.done(platform));
        browser = Browser.open();
    }

    @AfterAll
    static void the_browser_is_closed() {
        browser.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/pages.csv", useHeadersInDisplayName = true)
    void everybody_can_read(String name, @Nullable String who, int status, String second, String path) {
        var user = Objects.requireNonNullElse(who, "");
        var page = window(user);
        var complaints = new ArrayList<String>();
        Consumer<ConsoleMessage> listener = message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        };

        page.onConsoleMessage(listener);
        open(page, "en", path, status);
        picture(page, name, WIDE);
        page.offConsoleMessage(listener);
        assertThat(complaints.stream().filter(text -> status == 200 || !text.contains("status of " + status)))
                .as("what the browser complains of")
                .isEmpty();
        isAccessible(page);
        narrow(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        isLegible(page);
        if (name.equals("session")) {
            picture(page, name + "-dark", WIDE);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (PRINTED.contains(name)) {
            isPrinted(page, name);
        }
        var heading = page.locator("h1").textContent();

        open(page, second, path, status);
        if (second.equals("ar")) { // another direction; French has other words only
            isAccessible(page);
        }
        narrow(page, name + "-" + second);

        var still = withoutScripts(user);
        open(still, "en", path, status);
        assertThat(still.locator("h1").textContent()).as("without scripts").isEqualTo(heading);
        assertThat(still.locator("form:not(:has(button, input[type=submit]))").count())
                .as("forms that only a script can send")
                .isZero();
    }

    private static void open(Page page, String language, String path, int status) {
        page.setViewportSize(WIDE, HIGH);
        var answer = Objects.requireNonNull(page.navigate(
                platform.web().resolve("/" + language + demo.address(path)).toString()));
        assertThat(answer.status()).as(page.url()).isEqualTo(status);
        var html = page.locator("html");
        assertThat(html.getAttribute("lang")).isEqualTo(language);
        assertThat(html.getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.locator("h1").count()).as("headings of the page").isOne();
    }

    /** On the usual phone as a picture, and on the narrowest without anything that sticks out. */
    private static void narrow(Page page, String name) {
        picture(page, name, PHONE);
        page.setViewportSize(NARROW, HIGH);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of " + page.url())
                .isLessThanOrEqualTo(NARROW);
        page.setViewportSize(WIDE, HIGH);
    }

    /** On paper there is nothing to press, and it says where the page is that holds. */
    private static void isPrinted(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, name + "-print", A4);
        assertThat(page.locator("nav:visible, form:visible, button:visible").count())
                .as("what nobody can press on paper")
                .isZero();
        assertThat(page.locator(".print-only").first().isVisible()).isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void picture(Page page, String name, int width) {
        page.setViewportSize(width, HIGH);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }

    private static void isAccessible(Page page) {
        assertThat(found(new AxeBuilder(page).analyze()))
                .as("axe on " + page.url())
                .isEmpty();
    }

    private static void isLegible(Page page) {
        assertThat(found(axe(page).withRules(COLOURS).analyze()))
                .as("axe in the dark on " + page.url())
                .isEmpty();
    }

    /** In one page and not in frames of other sites, which it would look at in a second window. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    /** What is wrong, and where. */
    private static List<String> found(AxeResults results) {
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + "\n  at " + node.getTarget() + "\n  "
                                + node.getHtml()))
                .toList();
    }

    private static Page window(String user) {
        return WINDOWS.computeIfAbsent(user, name -> {
            var page = browser.visitor(true, WIDE, HIGH);
            if (!name.isEmpty()) {
                page.navigate(platform.web().resolve("/en/sign-in").toString());
                page.locator("#username").fill(name);
                page.locator("#password").fill(name);
                page.locator("#kc-login").click();
                page.waitForURL(address -> address.startsWith(platform.web().toString()));
            }
            return page;
        });
    }

    /** A window of the same reader in which no script runs. */
    private static Page withoutScripts(String user) {
        var signedIn = window(user).context();
        return WINDOWS.computeIfAbsent(user + " without scripts", name -> {
            var page = browser.visitor(false, WIDE, HIGH);
            page.context().addCookies(signedIn.cookies());
            return page;
        });
    }
}
