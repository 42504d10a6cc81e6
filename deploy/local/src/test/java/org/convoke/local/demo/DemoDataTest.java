package org.convoke.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.ItemKind;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void rev_1_makes_the_seven_changes_and_no_other() throws Exception {
        var changes = AgendaDiff.between(programme(DemoData.tentativeAgenda()), programme(DemoData.rev1()));

        assertThat(changes)
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrder(
                        Change.ModeratorsChanged.class,
                        Change.PanellistsChanged.class,
                        Change.ItemMoved.class,
                        Change.ItemRoomChanged.class,
                        Change.ItemRetitled.class,
                        Change.ItemAdded.class,
                        Change.ItemCancelled.class);
    }

    @Test
    void the_letters_facts_are_in_the_tentative_agenda() throws Exception {
        var programme = programme(DemoData.tentativeAgenda());

        assertThat(programme.title().sourceText()).isEqualTo("Fifth informal thematic session");
        assertThat(programme.theme().sourceText())
                .isEqualTo("Smuggling of migrants, trafficking in persons and contemporary forms of slavery, including"
                        + " appropriate identification, protection and assistance to migrants and trafficking victims");
        assertThat(programme.days().first()).isEqualTo(LocalDate.of(2017, 9, 4));
        assertThat(programme.days().last()).isEqualTo(LocalDate.of(2017, 9, 5));
        assertThat(programme.venue().zone().getId()).isEqualTo("Europe/Vienna");
        var dialogue = programme.meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .filter(item -> item.kind() == ItemKind.DIALOGUE)
                .findFirst()
                .orElseThrow();
        assertThat(dialogue.start().expected()).isEqualTo(LocalTime.of(9, 0));
        assertThat(dialogue.end()).isEqualTo(LocalTime.of(9, 50));
    }

    @Test
    void every_text_is_in_six_languages_but_the_title_of_the_new_side_event() {
        for (var file : List.of(DemoData.session(), DemoData.tentativeAgenda(), DemoData.rev1())) {
            assertThat(file.findValues("texts"))
                    .isNotEmpty()
                    .filteredOn(texts -> !texts.at("/en/text").asText().startsWith("National referral mechanisms"))
                    .allSatisfy(texts -> assertThat(texts.fieldNames())
                            .toIterable()
                            .containsExactlyInAnyOrder("ar", "en", "es", "fr", "ru", "zh"));
        }
    }

    @Test
    void the_195_states_have_215_mailboxes() {
        var states = IntStream.rangeClosed(1, 195)
                .mapToObj(place -> Correspondence.of("A" + place, place))
                .toList();

        var addresses =
                states.stream().flatMap(state -> state.addresses().stream()).toList();
        assertThat(new HashSet<>(addresses)).hasSize(215);
        assertThat(addresses).allMatch(address -> address.endsWith(".example"));
        assertThat(states).filteredOn(state -> state.addresses().size() == 2).hasSize(20);
        assertThat(states).filteredOn(state -> !state.vienna().isEmpty()).hasSize(10);
    }

    @Test
    void each_official_language_is_somebodys_and_french_that_of_one_state_in_eight() {
        assertThat(List.of("EGY", "CHN", "IRL", "SEN", "KAZ", "URY"))
                .extracting(code -> Correspondence.of(code, 1).languages().getFirst())
                .containsExactly("ar", "zh", "en", "fr", "ru", "es");
        assertThat(Correspondence.of("EGY", 1).languages()).endsWith("en");
        assertThat(Correspondence.statesIn("fr")).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(195 / 8 + 1);
        assertThat(Correspondence.statesIn("ar")).doesNotContainAnyElementsOf(Correspondence.statesIn("fr"));
    }

    private static Programme programme(JsonNode json) throws Exception {
        return JSON.treeToValue(json, Programme.class);
    }
}
