package org.convoke.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order of a long programme, changed on the desk by dragging in a real browser, and without any script. */
class OrderTest {

    private static final int MEETINGS = 10;
    private static final int ITEMS = 30;
    private static final String SLUG = "a-long-programme";
    private static final int MOST_BYTES = 1_500_000;

    private static Platform platform;
    private static Browser browser;

    @BeforeAll
    static void a_programme_of_300_items_is_drafted() {
        platform = Platform.running();
        Demo.done(platform);
        browser = Browser.open();
        var secretariat = platform.as("secretariat");
        var process = secretariat
                .get("agenda", "/processes")
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asText();
        var programme = """
                "title": "A long programme", "theme": "Order",
                "days": {"first": "2018-02-05", "last": "2018-02-16"},
                "venue": {"name": "Palais des Nations", "city": "Geneva", "zone": "Europe/Zurich"},
                "meetings": [%s]\
                """.formatted(
                IntStream.range(0, MEETINGS).mapToObj(OrderTest::meeting).collect(Collectors.joining(",")));
        secretariat
                .post("agenda", "/processes/" + process + "/sessions/from-template", """
                        {"template": "two-day-session", "slug": "%s", "firstDay": "2018-02-05",
                         "title": %s, "theme": %s, "languages": ["en"], "primaryStations": ["geneva"], "copyStations": [],
                         "venue": {"name": %s, "city": %s, "zone": "Europe/Zurich"}}\
                        """.formatted(
                        SLUG, text("A long programme"), text("Order"), text("Palais des Nations"), text("Geneva")))
                .expect(201);
        secretariat
                .call(
                        "POST",
                        "agenda",
                        "/sessions/" + SLUG + "/draft/import?confirm=true",
                        "{\"format\": \"convoke.programme\", \"version\": 1, \"programme\": {%s}}".formatted(programme),
                        "\"1\"")
                .expect(200);
    }

    @AfterAll
    static void the_browser_is_closed() {
        browser.close();
    }

    @Test
    void a_row_is_dragged_to_another_place_and_the_buttons_do_the_same_without_a_script() {
        var page = browser.visitor(true, 1280, 900);
        signIn(page);
        var desk = platform.web().resolve("/en/secretariat/sessions/" + SLUG).toString();
        var answer = Objects.requireNonNull(page.navigate(desk));
        assertThat(answer.body().length).isLessThan(MOST_BYTES);
        assertThat(page.locator("li.item")).hasCount(MEETINGS * ITEMS);

        drag(page, row(page, "Item 0.0"), row(page, "Item 0.3"));
        assertThat(page.locator("li.item h4").nth(3)).hasText("Item 0.0");
        assertThat(page.locator("li.item h4").first()).hasText("Item 0.1");

        drag(page, row(page, "Item 0.0"), row(page, "Item 0.1"));
        assertThat(page.locator("li.item h4").first()).hasText("Item 0.0");

        var still = browser.visitor(false, 1280, 900);
        still.context().addCookies(page.context().cookies());
        still.navigate(desk);
        assertThat(still.locator("[data-drag]")).hasCount(0);
        still.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Item 0.0"))
                .first()
                .click();
        still.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Later.*Item 0\\.0$")))
                .click();
        assertThat(still.locator("li.item h4").first()).hasText("Item 0.1");
        still.context().close();
        page.context().close();
    }

    private static void drag(Page page, Locator from, Locator to) {
        var handle = from.locator("[data-drag]");
        handle.scrollIntoViewIfNeeded();
        var start = Objects.requireNonNull(handle.boundingBox());
        var end = Objects.requireNonNull(to.boundingBox());
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse()
                .move(end.x + 20, end.y + end.height / 2, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    private static Locator row(Page page, String title) {
        return page.locator("li.item")
                .filter(new Locator.FilterOptions().setHas(page.locator("h4").getByText(title, exactly())));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void signIn(Page page) {
        page.navigate(platform.web().resolve("/en/secretariat").toString());
        page.locator("#username").fill("secretariat");
        page.locator("#password").fill("secretariat");
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(platform.web() + "/en/secretariat"));
    }

    private static String meeting(int number) {
        var items = IntStream.range(0, ITEMS)
                .mapToObj(item -> """
                        {"kind": "panel", "number": "%1$d.%2$d", "title": "Item %1$d.%2$d", "start": {"at": "%3$s"}, "end": "%4$s"}\
                        """.formatted(number, item, minute(item), minute(item + 1)))
                .collect(Collectors.joining(","));
        return """
                {"title": "Meeting %d", "date": "2018-02-%02d", "start": {"at": "10:00"}, "end": "13:00", "items": [%s]}\
                """.formatted(number, 5 + number, items);
    }

    private static String minute(int number) {
        return "%02d:%02d".formatted(10 + number / 12, number % 12 * 5);
    }

    private static String text(String words) {
        return platform.json("{\"source\": \"en\", \"texts\": {\"en\": {\"text\": \"%s\"}}}".formatted(words))
                .toString();
    }
}
