package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeNotification;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.FakeVenues;
import org.convoke.web.fakes.Pages;
import org.convoke.web.site.Languages;
import org.convoke.wording.Words;
import org.convoke.wording.WordsCheck;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class FrenchPagesTest {

    private static final List<String> BUNDLES = List.of(Languages.BUNDLE, Languages.DESK);

    private static final Set<String> ENGLISH_ONLY = sentencesThatAreEnglishOnly();

    private static final String BOARD = "/fr/secretariat/notices/" + FakeNotification.CHANGE;

    private static final String DESK = "/fr/secretariat/sessions/gcm-5";

    private static final String PANEL_2 = "/items/" + Demo.itemId("panel-2");

    private static final String VENUES = "/fr/secretariat/venues";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void the_words_of_the_pages_are_sound_in_every_language() {
        assertThat(WordsCheck.problems(Languages.BUNDLE)).isEmpty();
        assertThat(WordsCheck.problems(Languages.DESK)).isEmpty();
    }

    @Test
    void no_french_page_has_a_sentence_in_english() {
        var browser = new Browser(home);
        for (var path : new String[] {
            "/fr/sessions/gcm-5",
            "/fr/sessions/gcm-5/compare",
            "/fr/secretariat",
            DESK,
            DESK + "/session/edit",
            DESK + PANEL_2 + "/edit",
            DESK + PANEL_2 + "/split",
            DESK + PANEL_2 + "/merge",
            DESK + "/items/" + Demo.itemId("opening") + "/merge",
            DESK + "/items/new?meeting=" + Demo.meetingId("monday-morning"),
            DESK + "/history",
            DESK + "/proposals",
            DESK + "/decisions/postponement",
            DESK + "/decisions/cancellation",
            DESK + "/preview/message",
            DESK + "/meetings/new",
            DESK + "/preview",
            DESK + "/publish?version=41",
            DESK + "/publish?version=41&when=held",
            DESK + "/approval-rule",
            DESK + "/documents",
            DESK + "/documents/new",
            DESK + "/deadlines",
            DESK + "/deadlines/new",
            DESK + "/import",
            DESK + "/copy",
            "/fr/secretariat/new-session",
            VENUES,
            VENUES + "/new",
            VENUES + "/" + FakeVenues.CENTRE,
            VENUES + "/" + FakeVenues.CENTRE + "/rooms/" + FakeVenues.PLENARY,
            VENUES + "/" + FakeVenues.CENTRE + "/rooms/" + FakeVenues.PLENARY + "/removal",
            BOARD,
            BOARD + "/proof",
            BOARD + "/states/CHE",
            BOARD + "/pause",
            BOARD + "/cancel",
            "/fr/mission",
            "/fr/mission/CHE",
            "/fr/mission/CHE/mailboxes/new-york",
            "/fr/mission/CHE/notices/" + FakeNotification.CHANGE,
            "/fr/nowhere"
        }) {
            isFrench(browser.open(path), path);
        }
    }

    @Test
    void no_answer_to_a_form_of_the_desk_has_a_sentence_in_english() {
        var browser = new Browser(home);
        var form = browser.open(DESK + PANEL_2 + "/edit");
        var cofacilitator = cofacilitator();

        isFrench(
                browser.press(browser.press(form, "Ajouter un document"), "Enregistrer", "documents-0-address", "http"),
                "a link that is not accepted");
        browser.press(browser.open(DESK + PANEL_2 + "/edit"), "Enregistrer", "end", "17:40");
        isFrench(browser.press(form, "Enregistrer", "end", "17:30"), "a conflict");
        isFrench(
                browser.press(browser.open(DESK + PANEL_2 + "/split"), "Le scinder", "at", "19:00"),
                "a split that is not accepted");
        isFrench(cofacilitator.open(DESK), "the desk of co-facilitators");
        isFrench(cofacilitator.open(DESK + PANEL_2 + "/split"), "a split to propose");
        isFrench(
                cofacilitator.press(
                        cofacilitator.open(DESK + PANEL_2 + "/edit"), "Le proposer au secrétariat", "end", "17:20"),
                "a proposal");
        isFrench(browser.follow(browser.open(DESK + "/proposals"), "La consulter et trancher"), "a proposal to decide");
        browser.choose("file", "programme.csv", "end".getBytes(StandardCharsets.UTF_8));
        isFrench(browser.press(browser.open(DESK + "/import"), "Montrer ce qui changerait"), "an import");
        browser.choose("file", "programme.xlsx", "PK".getBytes(StandardCharsets.UTF_8));
        isFrench(browser.press(browser.open(DESK + "/import"), "Montrer ce qui changerait"), "another kind of file");
    }

    private Browser cofacilitator() {
        new Browser(home).open(DESK);
        platform.nextIs("cofacilitator");
        var browser = new Browser(home);
        browser.open(DESK);
        platform.nextIs("secretariat");
        return browser;
    }

    private static void isFrench(Shown shown, String what) {
        var page = shown.page().clone();
        page.select("script, head").remove();
        assertThat(page.select("html").attr("lang")).as(what).isEqualTo("fr");
        var texts = page.nodeStream(TextNode.class)
                .map(node -> node.text().strip())
                .filter(ENGLISH_ONLY::contains)
                .toList();
        assertThat(texts).as(what).isEmpty();
    }

    /** Whole messages without arguments that read otherwise in French. */
    private static Set<String> sentencesThatAreEnglishOnly() {
        var english = Words.in(BUNDLES, "en");
        var french = Words.in(BUNDLES, "fr");
        var sentences = new HashSet<String>();
        var inFrench = new HashSet<String>();
        for (var key : english.keys()) {
            say(french, key, inFrench);
            say(english, key, sentences);
        }
        sentences.removeAll(inFrench);
        sentences.removeIf(sentence -> sentence.chars().noneMatch(Character::isLetter));
        assertThat(sentences).hasSizeGreaterThan(100);
        return sentences;
    }

    private static void say(Words words, String key, Set<String> into) {
        try {
            into.add(words.say(key).strip());
        } catch (IllegalArgumentException needsArguments) {
            return;
        }
    }
}
