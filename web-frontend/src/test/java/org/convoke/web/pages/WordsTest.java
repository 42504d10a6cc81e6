package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoke.web.site.Languages;
import org.convoke.wording.WordsCheck;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void every_language_has_every_sentence_of_the_pages() {
        assertThat(WordsCheck.problems(Languages.BUNDLE)).isEmpty();
    }
}
