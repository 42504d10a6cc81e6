package org.convoke.agenda.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Venue;
import org.convoke.servicetests.RealServers;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it costs to know which rooms are free: no more, however many sessions there are. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RoomUseTest {

    private static final int MANY = 30;
    private static final LocalDate DAY = LocalDate.of(2017, 9, 4);
    private static final LocalTime NOON = LocalTime.NOON;

    private final AboutVenue house = new AboutVenue(
            LocalizedText.english("House " + UUID.randomUUID()),
            LocalizedText.english("Vienna"),
            ZoneId.of("Europe/Vienna"));

    private final RoomUse use;
    private final SessionFactory hibernate;

    RoomUseTest(RoomUse use, SessionFactory hibernate) {
        this.use = use;
        this.hibernate = hibernate;
    }

    @BeforeEach
    void whatIsReadIsCounted() {
        hibernate.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void andNoLonger() {
        hibernate.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void programmes_are_read_once_and_then_only_those_that_moved() {
        var sessions = new ArrayList<UUID>();
        for (int i = 0; i < MANY; i++) {
            sessions.add(publishedSession(inRoom("Room " + i)));
        }
        assertThat(used()).hasSize(MANY);

        hibernate.getStatistics().clear();
        assertThat(used()).hasSize(MANY);
        assertThat(programmesRead()).isZero();
        assertThat(hibernate.getStatistics().getPrepareStatementCount()).isEqualTo(1); // how far the sessions are

        edit(sessions.getFirst(), 1, inRoom("Another room")).then().statusCode(200);
        hibernate.getStatistics().clear();
        assertThat(used()).hasSize(MANY + 1).contains("room 0", "another room");
        assertThat(programmesRead()).isLessThanOrEqualTo(3); // two versions of its draft, since one is kept as changes

        publish(sessions.getFirst(), 2).then().statusCode(201);
        assertThat(used()).hasSize(MANY).doesNotContain("room 0");
    }

    @Test
    void a_room_is_used_under_each_of_its_names_and_by_items_that_have_one_of_their_own() {
        publishedSession(programme()
                .in(new Venue(house.name(), house.city(), house.zone()))
                .day(DAY.toString())
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Panel", at("12:00"), to("12:30"))
                .which(item -> item.with(
                        i -> i.room = LocalizedText.english("Side Room").with("fr", "Salle annexe")))
                .build());

        assertThat(used()).containsExactlyInAnyOrder("plenary room", "side room", "salle annexe");
        assertThat(use.usedAt(house, DAY, LocalTime.of(10, 0), NOON)).containsExactly("plenary room");
        assertThat(use.of(house, LocalizedText.of("fr", "SALLE  annexe")))
                .extracting(RoomUse.Sitting::from)
                .containsExactly(NOON);
    }

    private Set<String> used() {
        return use.usedAt(house, DAY, NOON, NOON.plusMinutes(5));
    }

    private long programmesRead() {
        var statistics = hibernate.getStatistics();
        return statistics
                        .getEntityStatistics("org.convoke.agenda.draft.DraftRow")
                        .getLoadCount()
                + statistics
                        .getEntityStatistics("org.convoke.agenda.revision.RevisionRow")
                        .getLoadCount();
    }

    private Programme inRoom(String room) {
        return programme()
                .in(new Venue(house.name(), house.city(), house.zone()))
                .day(DAY.toString())
                .meeting("Morning", at("10:00"), to("13:00"))
                .room(room)
                .build();
    }
}
