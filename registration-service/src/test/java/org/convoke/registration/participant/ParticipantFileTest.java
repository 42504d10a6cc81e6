package org.convoke.registration.participant;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.convoke.events.ParticipantRegistered.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipantFileTest {

    private final List<Profile> participants = ParticipantFile.read();

    @Test
    void all_member_and_observer_states_are_there() {
        assertThat(participants.stream().collect(groupingBy(Profile::kind, counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Kind.MEMBER_STATE, 193L, Kind.OBSERVER_STATE, 2L));
    }

    @Test
    void codes_and_names_are_unique() {
        assertThat(participants).extracting(Profile::code).doesNotHaveDuplicates();
        assertThat(participants).extracting(Profile::iso2).doesNotHaveDuplicates();
        assertThat(participants).extracting(Profile::m49).doesNotHaveDuplicates();
        for (var language : ParticipantFile.LANGUAGES) {
            assertThat(participants)
                    .as(language)
                    .extracting(state -> state.names().get(language))
                    .doesNotHaveDuplicates();
            assertThat(participants)
                    .as(language)
                    .extracting(state -> state.formalNames().get(language))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void codes_have_their_form() {
        assertThat(participants).allSatisfy(state -> {
            assertThat(state.code()).matches("[A-Z]{3}");
            assertThat(state.iso2()).matches("[A-Z]{2}");
            assertThat(state.m49()).matches("[0-9]{3}");
        });
    }

    @Test
    void every_state_is_named_in_the_script_of_each_official_language() {
        var scripts = Map.of(
                "en", UnicodeScript.LATIN,
                "fr", UnicodeScript.LATIN,
                "es", UnicodeScript.LATIN,
                "ru", UnicodeScript.CYRILLIC,
                "ar", UnicodeScript.ARABIC,
                "zh", UnicodeScript.HAN);

        assertThat(participants).allSatisfy(state -> {
            assertThat(state.names()).containsOnlyKeys(scripts.keySet());
            assertThat(state.formalNames()).containsOnlyKeys(scripts.keySet());
            state.names().forEach((language, name) -> assertScript(name, scripts.get(language)));
            state.formalNames().forEach((language, name) -> assertScript(name, scripts.get(language)));
        });
    }

    private static void assertScript(String name, @Nullable UnicodeScript script) {
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).as(name).isTrue();
        assertThat(name).doesNotContain("  ", "\u2019", "\u00a0");
        assertThat(name.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of))
                .as(name)
                .isNotEmpty()
                .containsOnly(script);
    }

    @Test
    void english_order_has_no_gap_and_ends_with_the_observers() {
        assertThat(participants)
                .extracting(Profile::orderEn)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 195).boxed().toList());
        assertThat(participants.subList(193, 195)).extracting(Profile::code).containsExactly("VAT", "PSE");
    }

    @Test
    void regional_groups_have_the_number_of_members_that_the_assembly_counts() {
        assertThat(participants.stream()
                        .filter(state -> state.regionalGroup() != null)
                        .collect(groupingBy(Profile::regionalGroup, counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RegionalGroup.AFRICAN, 54L,
                        RegionalGroup.ASIA_PACIFIC, 54L,
                        RegionalGroup.EASTERN_EUROPEAN, 23L,
                        RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN, 33L,
                        RegionalGroup.WESTERN_EUROPEAN_AND_OTHER, 29L));
        assertThat(participants)
                .filteredOn(state -> state.regionalGroup() == null)
                .extracting(Profile::kind)
                .containsOnly(Kind.OBSERVER_STATE);
    }

    @Test
    void names_that_changed_in_recent_years_are_those_of_today() {
        assertThat(participants)
                .extracting(Profile::code, state -> state.names().get("en"))
                .contains(
                        tuple("CZE", "Czechia"),
                        tuple("MKD", "North Macedonia"),
                        tuple("NLD", "Netherlands (Kingdom of the)"),
                        tuple("SWZ", "Eswatini"),
                        tuple("TUR", "Türkiye"));
    }
}
