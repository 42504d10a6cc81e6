package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.convoke.programme.Start;
import org.convoke.web.fakes.Demo;
import org.convoke.web.services.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerTest {

    private static final Command MOVE =
            new Command.MoveItem(Demo.itemId("panel-2"), new Start.At(LocalTime.of(15, 0)), LocalTime.of(16, 0), null);

    @Test
    void a_place_names_the_command_that_it_is_in() {
        assertThat(Pointer.of("/commands/12/end")).isEqualTo(new Pointer(12, "end"));
        assertThat(Pointer.of("/commands/0")).isEqualTo(new Pointer(0, ""));
        assertThat(Pointer.of("/madeAgainst").command()).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "end,end",
        "start,start",
        "start/at,start",
        "start/after,start-after",
        "to,meeting",
        "title,title-en",
        "title/texts/fr/text,title-fr",
        "room/texts/fr,room-fr",
        "added/title/texts/fr/text,title-fr",
        "added/moderators/1/name,moderators-1-name",
        "venue/name/texts/fr/text,venue-fr",
        "venue/city,city-en",
        "days/last,days-last",
        "mode,mode",
        "added/documents/1/address,documents-1-address",
        "added/documents/1/title/texts/fr/text,documents-1-title-fr",
        "origins/0,''"
    })
    void a_place_is_the_field_that_it_is_typed_in(String rest, String field) {
        assertThat(Pointer.of("/commands/0/" + rest).field(MOVE, Typed.NOTHING, "en"))
                .isEqualTo(field);
    }

    @Test
    void a_translation_is_typed_in_the_field_of_its_language() {
        var command = new Command.Translate(null, null, Command.Text.VENUE_CITY, "fr", "Vienne");

        assertThat(Pointer.of("/commands/0/words").field(command, Typed.NOTHING, "en"))
                .isEqualTo("city-fr");
    }

    @Test
    void a_document_is_typed_in_its_row_among_those_that_are_kept_elsewhere() {
        var title = LocalizedText.english("Note");
        var kept = Document.of(title, "https://convoke.example/documents/" + new UUID(0, 7) + "/v1/en/n.pdf");
        var command = new Command.ChangeDocuments(
                Demo.itemId("panel-2"), List.of(kept, Document.of(title, "https://docs.example/1.pdf")));

        assertThat(Pointer.of("/commands/0/documents/1/address").field(command, Typed.NOTHING, "en"))
                .isEqualTo("documents-0-address");
        assertThat(Pointer.of("/commands/0/documents/1/title/texts/en/text").field(command, Typed.NOTHING, "en"))
                .isEqualTo("documents-0-title-en");
    }

    @Test
    void a_person_is_typed_in_the_row_of_the_name() {
        var typed = new Typed(Map.of("panellists-0-name", "A", "panellists-3-name", "B"));
        var command = new Command.AddPanellist(Demo.itemId("panel-2"), new Person("B", null, null, null, false), null);

        assertThat(Pointer.of("/commands/0/person/name").field(command, typed, "en"))
                .isEqualTo("panellists-3-name");
        assertThat(Pointer.of("/commands/0/person/affiliation/texts/fr/text").field(command, typed, "en"))
                .isEqualTo("panellists-3-affiliation-fr");
    }
}
