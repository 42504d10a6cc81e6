package org.convoke.agenda.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.programme.Visibility;
import org.junit.jupiter.api.Test;

class ObstaclesTest {

    private static ProgrammeBuilder morning() {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"));
    }

    @Test
    void a_sound_programme_has_none() {
        assertThat(Obstacles.of(morning()
                        .meeting("Afternoon", after("Morning", "15:00"), to("18:00"))
                        .build()))
                .isEmpty();
    }

    @Test
    void a_programme_without_a_meeting_tells_nobody_anything() {
        assertThat(fields(programme())).containsExactly("/meetings");
    }

    @Test
    void a_meeting_is_on_a_day_of_the_session() {
        assertThat(Obstacles.of(morning().on("2017-09-05", "2017-09-06").build()))
                .containsExactly(
                        new Obstacle("/meetings/0/date", "must be a day of the session, 2017-09-05 to 2017-09-06"));
    }

    @Test
    void a_meeting_and_an_item_end_after_they_start() {
        assertThat(fields(morning()
                        .panel("Backwards", at("11:00"), to("11:00"))
                        .day("2017-09-05")
                        .meeting("Night", at("18:00"), to("02:00"))))
                .containsExactly("/meetings/0/items/1/end", "/meetings/1/end");
    }

    @Test
    void what_follows_a_meeting_follows_one_of_the_programme() {
        assertThat(fields(morning().meeting("Afternoon", after("No such", "15:00"), to("18:00"))))
                .containsExactly("/meetings/1/start/after");
    }

    @Test
    void what_follows_a_meeting_begins_later_on_the_same_day() {
        assertThat(fields(morning()
                        .meeting("Early", after("Morning", "09:00"), to("11:00"))
                        .day("2017-09-05")
                        .meeting("Next day", after("Morning", "15:00"), to("18:00"))))
                .containsExactly("/meetings/0/start/after", "/meetings/2/start/after");
    }

    @Test
    void what_follows_a_meeting_is_not_seen_by_more_readers_than_that_meeting() {
        assertThat(fields(morning()
                        .meeting("Co-facilitators prepare", at("13:00"), to("14:00"))
                        .visibleTo(Visibility.INTERNAL)
                        .meeting("Afternoon", after("Co-facilitators prepare", "15:00"), to("18:00"))))
                .containsExactly("/meetings/2/start/after");
    }

    @Test
    void an_address_is_one_of_the_web() {
        var script = Document.of(LocalizedText.english("Issue brief"), "javascript:alert(1)");
        var page = Document.of(LocalizedText.english("Concept note"), "https://example.org/note.pdf");

        assertThat(fields(morning().which(item -> item.withDocuments(List.of(page, script)))))
                .containsExactly("/meetings/0/items/0/documents/1/address");
    }

    private static List<String> fields(ProgrammeBuilder programme) {
        return Obstacles.of(programme.build()).stream().map(Obstacle::field).toList();
    }
}
