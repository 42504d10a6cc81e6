package org.convoke.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.EveryChange.changes;
import static org.convoke.programme.EveryChange.isNow;
import static org.convoke.programme.EveryChange.kinds;
import static org.convoke.programme.EveryChange.was;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.programme.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryChangeIsWordedTest {

    private static final List<String> BUNDLES = List.of("changes", "times", "places");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Test
    void the_bundles_are_sound_in_every_language() {
        assertThat(BUNDLES).allSatisfy(bundle -> {
            assertThat(Words.languages(bundle)).contains("ar", "en", "es", "fr", "ru", "zh");
            assertThat(WordsCheck.problems(bundle)).isEmpty();
        });
    }

    @Test
    void every_kind_of_change_has_its_entry_with_an_aspect_and_a_sentence() {
        for (var language : ChangeWording.languages()) {
            var raw = MessageFiles.read("changes", language).orElseThrow();
            var types = Arrays.stream(
                            Change.class.getAnnotation(JsonSubTypes.class).value())
                    .map(JsonSubTypes.Type::name)
                    .toList();

            assertThat(types)
                    .hasSameSizeAs(kinds())
                    .allSatisfy(type -> assertThat(raw.getProperty("change." + type))
                            .as(language + " " + type)
                            .isNotNull());
            assertThat(raw.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("change."))
                    .allSatisfy(key -> assertThat(raw.getProperty(key)).as(key).matches("[^|]+ \\| [^|]+"));
        }
    }

    @Test
    void every_change_is_described_in_every_language_with_a_difference_to_see() {
        for (var language : ChangeWording.languages()) {
            assertThat(ChangeWording.in(language, was(), isNow()).describe(changes()))
                    .hasSameSizeAs(changes())
                    .allSatisfy(told -> {
                        assertThat(told.seen()).as(told.type()).isTrue();
                        assertThat(told.was()).as(told.type()).isNotEmpty().isNotEqualTo(told.isNow());
                        assertThat(told.isNow()).as(told.type()).isNotEmpty();
                        assertThat(told.headline().text()).isNotBlank().doesNotContain("{", "|");
                    });
        }
    }

    @Test
    void french_holds_no_english_word_of_the_bundles() {
        var english = wordsOf("en");
        english.removeAll(wordsOf("fr"));

        assertThat(described("fr")).allSatisfy(text -> assertThat(words(text)).doesNotContainAnyElementsOf(english));
        assertThat(ChangeWording.in("fr", was(), isNow()).describe(changes())).allMatch(Described::translated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ru", "zh"})
    void a_language_of_another_script_holds_no_latin_word(String language) {
        assertThat(wordsOf(language)).isNotEmpty().noneMatch(word -> word.matches("\\p{IsLatin}+"));
    }

    @Test
    void spanish_says_each_sentence_in_its_own_words() {
        var english = MessageFiles.read("changes", "en").orElseThrow();
        var spanish = MessageFiles.read("changes", "es").orElseThrow();

        assertThat(spanish.stringPropertyNames())
                .filteredOn(key -> key.startsWith("change."))
                .allSatisfy(key -> assertThat(spanish.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key)));
    }

    @Test
    void names_and_times_keep_their_direction_to_themselves_in_arabic() {
        var moved = ChangeWording.in("ar", was(), isNow()).describe(changes()).stream()
                .filter(told -> told.type().equals("item-moved"))
                .findFirst()
                .orElseThrow();

        assertThat(moved.headline().text())
                .containsPattern("\u2068\\d\\d:\\d\\d\u2069")
                .startsWith("\u2068");
        assertThat(moved.headline().language()).isEqualTo("ar");
    }

    @Test
    void an_invented_language_is_added_by_files_alone() {
        var english = wordsOf("en");
        var told = ChangeWording.in("eo", was(), isNow()).describe(changes());

        assertThat(ChangeWording.languages()).contains("eo");
        assertThat(told)
                .extracting(Described::aspect)
                .allSatisfy(aspect -> assertThat(words(aspect)).doesNotContainAnyElementsOf(english));
        assertThat(told)
                .filteredOn(described -> described.type().equals("item-retitled"))
                .noneMatch(Described::translated);
    }

    @Test
    void a_text_that_is_not_translated_says_so_and_keeps_its_language() {
        var told = ChangeWording.in("eo", was(), isNow()).describe(changes()).stream()
                .filter(described -> described.type().equals("item-room-changed"))
                .findFirst()
                .orElseThrow();

        assertThat(told.isNow()).containsExactly(new Line("Board Room B", "en", false));
        assertThat(told.headline().translated()).isFalse();
        assertThat(told.headline().language()).isEqualTo("eo");
    }

    private static List<String> described(String language) {
        return ChangeWording.in(language, was(), isNow()).describe(changes()).stream()
                .flatMap(told -> Stream.of(
                                Stream.of(
                                        told.aspect(),
                                        told.headline().text(),
                                        told.subject().text()),
                                told.was().stream().map(Line::text),
                                told.isNow().stream().map(Line::text))
                        .flatMap(texts -> texts))
                .toList();
    }

    /** All words that the bundles of a language can say. */
    private static TreeSet<String> wordsOf(String language) {
        return BUNDLES.stream()
                .flatMap(bundle -> MessageFiles.read(bundle, language).orElseThrow().values().stream())
                .flatMap(pattern -> words(((String) pattern)
                                .replaceAll("\\{\\w+(, (plural|select),)?|(zero|one|two|few|many|other) \\{", " "))
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
