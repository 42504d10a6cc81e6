package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convoke.web.fakes.Browser;
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

    private static final String BOARD = "/fr/secretariat/notices/" + FakeNotification.CHANGE;

    private static final String DESK = "/fr/secretariat/sessions/gcm-5";

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
        var english = sentencesThatAreEnglishOnly();
        var browser = new Browser(home);
        for (var path : new String[] {
            "/fr/sessions/gcm-5",
            "/fr/sessions/gcm-5/compare",
            "/fr/secretariat",
            DESK,
            DESK + "/session/edit",
            DESK + "/items/" + Demo.itemId("panel-2") + "/edit",
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
            var page = browser.open(path).page();
            page.select("script, head").remove();
            var texts = page.nodeStream(TextNode.class)
                    .map(node -> node.text().strip())
                    .filter(english::contains)
                    .toList();
            assertThat(texts).as(path).isEmpty();
        }
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
