package org.convoke.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_counted_sentence_takes_the_form_of_its_language() {
        var russian = Words.in("bells", "ru");

        assertThat(List.of(1, 2, 5, 21))
                .extracting(count -> russian.say("rung", "count", count))
                .containsExactly("1 звонок", "2 звонка", "5 звонков", "21 звонок");
    }

    @Test
    void digits_are_the_same_in_every_language() {
        assertThat(Words.in("bells", "ar").say("rung", "count", 12)).isEqualTo("12 many");
    }

    @Test
    void a_name_keeps_its_direction_to_itself_in_a_sentence_of_the_other_direction() {
        assertThat(Words.in("bells", "ar").say("rung-by", "who", "Rev.1")).isEqualTo("قرع \u2068Rev.1\u2069 الجرس");
        assertThat(Words.in("bells", "en").say("rung-by", "who", "أحمد"))
                .isEqualTo("\u2068أحمد\u2069 has rung the bell");
    }

    @Test
    void a_name_in_the_same_direction_is_inserted_as_it_is() {
        assertThat(Words.in("bells", "en").say("rung-by", "who", "Anna")).isEqualTo("Anna has rung the bell");
    }

    @Test
    void an_inserted_text_cannot_turn_the_text_after_it() {
        var words = Words.in("bells", "en");

        assertThat(words.isolated("\u202eevil\u2066open\u2069\u2069")).isEqualTo("\u2068evil\u2066open\u2069\u2069");
        assertThat(words.isolated("\u2067open")).isEqualTo("\u2068\u2067open\u2069\u2069");
        assertThat(words.say("rung-by", "who", "\u202eAnna")).isEqualTo("\u2068Anna\u2069 has rung the bell");
    }

    @Test
    void a_sentence_of_isolated_parts_runs_like_the_arabic_one_around_it() {
        var words = Words.in("bells", "ar");
        var person = words.isolated("E. Tichy") + "، " + words.isolated("النمسا");

        assertThat(words.say("rung-by", "who", person))
                .isEqualTo("قرع \u2067\u2068E. Tichy\u2069، \u2068النمسا\u2069\u2069 الجرس");
        assertThat(words.say("rung-by", "who", words.isolated("Anna"))).isEqualTo("قرع \u2068Anna\u2069 الجرس");
    }

    @Test
    void an_argument_that_is_not_given_is_an_error_and_not_a_gap() {
        assertThatThrownBy(() -> Words.in("bells", "en").say("rung-by"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("who");
    }

    @Test
    void a_message_or_a_language_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> Words.in("bells", "en").say("rang")).hasMessageContaining("no message 'rang'");
        assertThatThrownBy(() -> Words.in("bells", "sv")).hasMessageContaining("no words in 'sv'");
        assertThatThrownBy(() -> Words.in("gongs", "en")).hasMessageContaining("no words in 'en'");
    }

    @Test
    void words_that_are_not_those_of_english_are_refused_when_they_are_loaded() {
        assertThatThrownBy(() -> Words.in("broken", "ru"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks forgotten")
                .hasMessageContaining("has extra, which English does not have")
                .hasMessageContaining("inserted uses [whom], English gives [who]")
                .hasMessageContaining("counted lacks the plural forms [few, many] of count");
    }

    @Test
    void a_message_that_counts_has_every_form_of_its_language() {
        assertThat(Words.load("bells", "ar").message("rung").plurals().get("count"))
                .containsExactlyInAnyOrder("zero", "one", "two", "few", "many", "other");
        assertThat(WordsCheck.problems("broken"))
                .anyMatch(problem -> problem.endsWith("counted lacks the plural forms [many] of count"))
                .anyMatch(problem -> problem.endsWith("es.properties: shown shows count without its plural forms"));
    }

    @Test
    void markup_and_quotes_are_found_before_a_reader_meets_them() {
        assertThat(WordsCheck.problems("broken"))
                .anyMatch(problem -> problem.endsWith("marked holds markup"))
                .anyMatch(problem -> problem.contains("extra holds '"));
    }

    @Test
    void the_languages_of_a_bundle_are_those_that_have_a_file() {
        assertThat(Words.languages("bells")).containsExactly("ar", "en", "ru");
        assertThat(Words.in("bells", "ar").direction()).isEqualTo("rtl");
        assertThat(Words.in("bells", "ru").direction()).isEqualTo("ltr");
    }

    @Test
    void a_reader_gets_the_first_language_that_is_there_and_else_english() {
        assertThat(Words.firstOf("bells", List.of("fr", "ar-EG", "ru"))).isEqualTo("ar");
        assertThat(Words.firstOf("bells", List.of("fr"))).isEqualTo("en");
    }
}
