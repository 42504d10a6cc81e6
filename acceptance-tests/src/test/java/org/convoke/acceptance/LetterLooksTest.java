package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The messages of the demo as missions see them: the HTML that arrived, in a browser, wide and on a phone, in each of the six
 * languages. The pictures are kept in {@code target/screenshots}.
 */
class LetterLooksTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");
    private static final List<Integer> WIDTHS = List.of(1000, 360);

    /** Gmail cuts off what is longer. */
    private static final int CLIPPED_AT = 102 * 1024;

    private static Map<String, Letter> letters;
    private static Browser browser;

    @BeforeAll
    static void the_demo_has_told_every_state() {
        letters = new TreeMap<>();
        Demo.done(Platform.running()).received().stream()
                .map(message -> Letter.parse(message.bytes()))
                .forEach(letter -> letters.put(letter.language(), letter));
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void there_is_a_message_in_each_of_the_six_languages() {
        assertThat(letters.keySet()).containsAll(LANGUAGES);
    }

    @Test
    void each_is_whole_in_a_mail_program_that_clips_and_loads_nothing_from_elsewhere() {
        for (var language : LANGUAGES) {
            var html = letters.get(language).html();
            assertThat(html.getBytes(StandardCharsets.UTF_8)).as(language).hasSizeLessThan(CLIPPED_AT);
            assertThat(html)
                    .as(language)
                    .doesNotContainIgnoringCase("<img")
                    .doesNotContain("url(", "@import", "<script");
        }
    }

    @Test
    void each_fits_a_wide_window_and_a_phone_and_runs_in_the_direction_of_its_language() {
        for (var language : LANGUAGES) {
            for (var width : WIDTHS) {
                var page = browser.visitor(true, width, 900);
                page.setContent(letters.get(language).html());

                var name = language + " at " + width;
                assertThat(page.evaluate("document.documentElement.lang"))
                        .as(name)
                        .isEqualTo(language);
                assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).direction"))
                        .as(name)
                        .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(name)
                        .isLessThanOrEqualTo(width);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve("letter-" + language + "-" + width + ".png")));
                page.context().close();
            }
        }
    }
}
