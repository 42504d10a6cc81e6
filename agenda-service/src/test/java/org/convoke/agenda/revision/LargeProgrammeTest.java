package org.convoke.agenda.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

/** The largest programmes that are promised to fit: 1,000 items in six languages. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LargeProgrammeTest {

    private static final int DAYS = 20;
    private static final int ITEMS_A_DAY = 50;

    private static final LocalizedText TITLE = LocalizedText.english(
                    "Identification, protection and assistance to migrants and trafficking victims")
            .with("fr", "Identification, protection et assistance aux migrants et aux victimes de la traite")
            .with("es", "Identificación, protección y asistencia a los migrantes y a las víctimas de la trata")
            .with("ru", "Выявление, защита и помощь мигрантам и жертвам торговли людьми")
            .with("ar", "تحديد هوية المهاجرين وضحايا الاتجار بالأشخاص وحمايتهم ومساعدتهم")
            .with("zh", "移民和人口贩运受害者的识别、保护和援助");

    private static final LocalizedText ROOM = LocalizedText.english("Board Room D")
            .with("fr", "Salle de conseil D")
            .with("es", "Sala de juntas D")
            .with("ru", "Зал заседаний D")
            .with("ar", "قاعة الاجتماعات D")
            .with("zh", "会议室 D");

    private static final Person SPEAKER = new Person(
            "Gabriella Sanchez",
            null,
            LocalizedText.english("Switzerland")
                    .with("fr", "Suisse")
                    .with("es", "Suiza")
                    .with("ru", "Швейцария")
                    .with("ar", "سويسرا")
                    .with("zh", "瑞士"),
            null,
            false);

    @Test
    void a_thousand_items_in_six_languages_are_told_and_so_is_a_change_of_every_one() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var tentative = large("10:50");
            var moved = large("11:00");
            var session = session(tentative);
            publish(session, 1).then().statusCode(201);
            edit(session, 1, moved).then().statusCode(200);
            publish(session, 2).then().statusCode(201);

            var events = topic.await(
                    RevisionPublished.class, 2, event -> event.session().equals(session));
            assertThat(events.getFirst().programme()).isEqualTo(tentative);
            assertThat(events.getLast().programme()).isEqualTo(moved);
            assertThat(events.getLast().changes()).hasSize(DAYS * ITEMS_A_DAY);
        }
    }

    private static Programme large(String end) {
        var plan = programme();
        var first = LocalDate.of(2017, 9, 4);
        for (var day = 0; day < DAYS; day++) {
            plan.day(first.plusDays(day).toString()).meeting("Meeting of day " + day, at("10:00"), to("18:00"));
            for (var number = 0; number < ITEMS_A_DAY; number++) {
                var name = "%d.%d".formatted(day, number);
                plan.item(ItemKind.SIDE_EVENT, name, at("10:00"), to(end))
                        .which(item -> item.titled(TITLE)
                                .inRoom(ROOM)
                                .moderatedBy(List.of(SPEAKER))
                                .withPanel(List.of(SPEAKER, SPEAKER)));
            }
        }
        return plan.build();
    }
}
