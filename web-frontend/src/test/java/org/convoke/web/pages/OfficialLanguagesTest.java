package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakeNotification;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.convoke.web.programme.Anchors;
import org.convoke.web.site.Languages;
import org.convoke.wording.Words;
import org.convoke.wording.WordsCheck;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for everybody and for missions in six languages, those of the secretariat in two. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class OfficialLanguagesTest {

    @TestHTTPResource("/")
    URI home;

    @Inject
    Happenings happenings;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));
        browser = new Browser(home);
    }

    @Test
    void the_words_are_sound_and_the_secretariat_has_two_languages() {
        assertThat(Languages.all()).containsExactly("ar", "zh", "en", "fr", "ru", "es");
        assertThat(Languages.ofDesk()).containsExactly("en", "fr");
        assertThat(WordsCheck.problems(Languages.BUNDLE)).isEmpty();
        assertThat(WordsCheck.problems(Languages.DESK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'ar-EG, en;q=0.5', /ar/",
        "zh-CN, /zh/",
        "zh-Hans, /zh/",
        "'ru-RU, ru;q=0.9, en;q=0.8', /ru/",
        "'es-MX, es;q=0.9', /es/",
        "'sv, en;q=0.1', /en/"
    })
    void the_front_door_leads_to_the_language_of_the_browser(String accepted, String path) {
        assertThat(browser.open("/", "Accept-Language", accepted).address().getPath())
                .isEqualTo(path);
    }

    @Test
    void each_language_is_offered_by_its_own_name() {
        var offered = browser.open("/en/sessions/gcm-5").page().select(".langs a");

        assertThat(offered.eachText()).containsExactly("العربية", "中文", "English", "Français", "Русский", "Español");
        assertThat(offered.eachAttr("lang")).containsExactly("ar", "zh", "en", "fr", "ru", "es");
        assertThat(offered.eachAttr("hreflang")).isEqualTo(offered.eachAttr("lang"));
        assertThat(offered.eachAttr("href")).contains("/ru/sessions/gcm-5");
        assertThat(offered.first().attr("dir")).isEqualTo("rtl");
    }

    @Test
    void a_public_page_names_its_other_languages_to_machines() {
        assertThat(browser.open("/es/sessions/gcm-5")
                        .page()
                        .select("link[rel=alternate][hreflang]")
                        .eachAttr("href"))
                .contains("/ar/sessions/gcm-5", "/es/sessions/gcm-5");
        assertThat(browser.open("/es/nowhere").page().select("link[rel=alternate][hreflang]"))
                .isEmpty();
    }

    @Test
    void arabic_runs_from_right_to_left_with_isolated_names_times_and_symbols() {
        var page = browser.open("/ar/sessions/gcm-5");

        assertThat(page.page().select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.page().select("html").attr("lang")).isEqualTo("ar");
        assertThat(page.text()).contains("الاثنين", "أيلول/سبتمبر", "حلقة النقاش \u20682\u2069", "Rev.1");
        var panel2 = page.page().getElementById(Anchors.of(Demo.itemId("panel-2")));
        assertThat(panel2.select(".when time").eachText()).containsExactly("15:00", "17:50", "18:00");
        assertThat(panel2.select("bdi").eachText()).contains("A. Goledzinowski");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "ru", "es"})
    void a_text_that_nobody_has_translated_is_shown_in_its_own_language_and_marked(String language) {
        var page = browser.open("/" + language + "/sessions/gcm-5").page();

        var title = page.select("h1 bdi[lang=en][dir=ltr]");
        assertThat(title.text()).isEqualTo("Fifth informal thematic session");
        var untranslated = Words.in(Languages.BUNDLE, language).say("untranslated");
        assertThat(page.select("h1").text()).contains("(EN)", untranslated);
        assertThat(page.getElementById(Anchors.of(Demo.itemId("panel-2")))
                        .select(".chip.wait")
                        .text())
                .isEqualTo(untranslated);
        assertThat(browser.open("/fr/sessions/gcm-5").page().select("h1 bdi[lang]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "fr", "ru", "es"})
    void no_page_for_everybody_or_for_missions_has_a_sentence_in_english(String language) {
        var english = sentencesInEnglishOnly(language);
        for (var path : List.of(
                "",
                "/",
                "/sessions/gcm-5",
                "/sessions/gcm-5/revisions/0",
                "/sessions/gcm-5/compare",
                "/sessions/gcm-5/items/" + Demo.itemId("panel-2"),
                "/sessions/gcm-5/items/" + Demo.itemId("data"),
                "/sessions/gcm-5/compare?from=1&to=1",
                "/sessions/gcm-5?day=2017-09-04",
                "/sessions/gcm-5?day=2017-10-04",
                "/sessions/gcm-5?view=list",
                "/sessions/gcm-5/documents",
                "/sessions/gcm-5/meetings/" + Demo.meetingId("monday-afternoon") + "/order-of-the-day",
                "/sessions/gcm-5/revisions/1/proof",
                "/sessions/gcm-5/since/0",
                "/sessions/gcm-5/since/1",
                "/mission",
                "/mission/CHE",
                "/mission/CHE/mailboxes/new-york",
                "/mission/CHE/notices/" + FakeNotification.CHANGE,
                "/nowhere")) {
            var page = browser.open("/" + language + path).page();
            page.select("script, head").remove();
            assertThat(page.nodeStream(TextNode.class).map(node -> node.text().strip()))
                    .as(path)
                    .doesNotContainAnyElementsOf(english);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo(language);
        }
    }

    /** Whole messages without arguments that read otherwise in that language. */
    private static Set<String> sentencesInEnglishOnly(String language) {
        var english = Words.in(Languages.BUNDLE, Words.ENGLISH);
        var other = Words.in(Languages.BUNDLE, language);
        var sentences = new HashSet<String>();
        for (var key : english.keys()) {
            try {
                if (!english.say(key).equals(other.say(key))) {
                    sentences.add(english.say(key).strip());
                }
            } catch (IllegalArgumentException needsArguments) {
                continue;
            }
        }
        assertThat(sentences).hasSizeGreaterThan(100);
        return sentences;
    }

    @Test
    void the_pages_of_the_secretariat_are_shown_in_english_where_they_are_not_translated() {
        var desk = browser.open("/ru/secretariat/sessions/gcm-5/preview?lang=ar");

        assertThat(desk.address().getPath()).isEqualTo("/en/secretariat/sessions/gcm-5/preview");
        assertThat(desk.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(desk.page().select(".langs a").eachAttr("lang")).containsExactly("en", "fr");
        assertThat(desk.page().select("#preview").attr("dir")).isEqualTo("rtl");
        assertThat(browser.open("/ru/").page().select(".nav a[hreflang=en]").attr("href"))
                .isEqualTo("/en/secretariat");
    }

    @Test
    void a_mission_can_choose_each_official_language() {
        var form = browser.open("/ru/mission/CHE/mailboxes/new-york").page();

        assertThat(form.select("#language-0 option").eachAttr("value")).contains("ar", "zh", "en", "fr", "ru", "es");
        assertThat(form.select("#language-0 option[value=fr]").text()).isEqualTo("французский");
    }
}
