package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoke.web.fakes.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerTest {

    @Test
    void a_place_is_found_by_its_numbers() {
        var draft = Demo.revised();

        assertThat(Pointer.of("/meetings/0/items/1/end")
                        .item(draft)
                        .orElseThrow()
                        .id())
                .isEqualTo(Demo.itemId("panel-1"));
        assertThat(Pointer.of("/meetings/0/date").item(draft)).isEmpty();
        assertThat(Pointer.of("/meetings/0/date").meeting(draft).orElseThrow().id())
                .isEqualTo(Demo.meetingId("monday-morning"));
        assertThat(Pointer.of("/meetings/99/date").meeting(draft)).isEmpty();
        assertThat(Pointer.of("/title").meeting(draft)).isEmpty();
    }

    @Test
    void a_place_of_the_session_is_a_field_of_its_form() {
        assertThat(Pointer.of("/days/last").field("en")).isEqualTo("days-last");
        assertThat(Pointer.of("/theme/texts/fr").field("en")).isEqualTo("theme-fr");
        assertThat(Pointer.of("/mode").field("en")).isEqualTo("mode");
        assertThat(Pointer.of("/meetings").field("en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "end,end",
        "start,start",
        "start/at,start",
        "start/after,start-after",
        "title,title-en",
        "title/texts/fr/text,title-fr",
        "room/texts/fr,room-fr",
        "moderators/1/name,moderators-1-name",
        "panellists/0,panellists-0-name",
        "panellists/2/affiliation/texts/fr/text,panellists-2-affiliation-fr",
        "panellists/2/function,panellists-2-function-en",
        "webcast,webcast",
        "documents/0/address,''"
    })
    void a_place_is_the_field_that_it_is_typed_in(String rest, String field) {
        assertThat(Pointer.of("/meetings/1/items/0/" + rest).field("en")).isEqualTo(field);
    }
}
