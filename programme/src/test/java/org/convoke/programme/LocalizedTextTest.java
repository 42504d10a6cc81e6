package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.convoke.programme.LocalizedText.Shown;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private static final LocalizedText ROOM =
            LocalizedText.english("Plenary Room").with("fr", "Salle plénière");

    @Test
    void a_reader_is_shown_the_own_language_or_told_that_it_is_missing() {
        assertThat(ROOM.in("fr")).isEqualTo(new Shown("Salle plénière", "fr", true));
        assertThat(ROOM.in("ar")).isEqualTo(new Shown("Plenary Room", "en", false));
    }

    @Test
    void a_text_without_its_source_or_without_letters_is_refused() {
        assertThatThrownBy(() -> new LocalizedText("en", Map.of())).hasMessageContaining("source language 'en'");
        assertThatThrownBy(() -> LocalizedText.english("  ")).hasMessageContaining("blank");
    }

    @Test
    void a_change_of_a_translation_alone_is_silent_whatever_it_is_about() {
        var translated = LocalizedText.english("Plenary Room").with("fr", "Grande salle");
        var silent = new Change.SessionRetitled(ROOM, translated);
        var heard = new Change.SessionRetitled(ROOM, LocalizedText.english("Board Room"));

        assertThat(silent.weight()).isEqualTo(Weight.SILENT);
        assertThat(heard.weight()).isEqualTo(Weight.NORMAL);
        assertThat(weightOfRoomChange(ROOM, translated)).isEqualTo(Weight.SILENT);
        assertThat(weightOfRoomChange(ROOM, LocalizedText.english("Board Room")))
                .isEqualTo(Weight.URGENT);
        assertThat(weightOfPeopleChange(ROOM, translated)).isEqualTo(Weight.SILENT);
        assertThat(weightOfPeopleChange(ROOM, LocalizedText.english("Austria"))).isEqualTo(Weight.NORMAL);
    }

    private static Weight weightOfRoomChange(LocalizedText was, LocalizedText isNow) {
        var meeting = new RandomProgramme(1).meeting(0);
        return new Change.MeetingRoomChanged(Subject.OfMeeting.of(meeting), new Facet.Room(was), new Facet.Room(isNow))
                .weight();
    }

    private static Weight weightOfPeopleChange(LocalizedText was, LocalizedText isNow) {
        var values = new RandomProgramme(1);
        var subject = Subject.OfItem.of(values.meeting(0), values.item());
        return new Change.ModeratorsChanged(subject, people(was), people(isNow)).weight();
    }

    private static Facet.People people(LocalizedText affiliation) {
        return new Facet.People(List.of(new Person("Noor Haddad", null, affiliation, null, false)));
    }
}
