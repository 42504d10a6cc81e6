package org.convoke.agenda.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Status;
import org.convoke.programme.Visibility;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final Instant PUBLISHED = Instant.parse("2017-08-24T16:30:00Z");
    private static final Instant SOON = PUBLISHED.plus(Duration.ofMinutes(30));
    private static final RevisionSymbol REV_2 = new RevisionSymbol(2);

    private final Naming naming = new Naming(Duration.ofMinutes(30));

    private static ProgrammeBuilder morning() {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .number("2")
                .moderators(person("R. M. Grosi", "Argentina"));
    }

    @Test
    void the_first_publication_is_the_tentative_agenda_whatever_was_chosen() {
        var name = naming.next(Optional.empty(), morning().build(), Optional.of(NameChoice.REVISION), SOON);

        assertThat(name.symbol()).isEqualTo(RevisionSymbol.FIRST);
        assertThat(name.reason()).isEqualTo(Name.Reason.FIRST);
    }

    @Test
    void what_only_mends_soon_after_is_a_corrigendum() {
        isCorrigendum(morning().moderators(person("R. M. Grossi", "Argentina")));
        isCorrigendum(morning().number("2 (a)"));
        isCorrigendum(morning().titled(LocalizedText.english("Fifth session")));
        isCorrigendum(morning().theme(LocalizedText.english("Smuggling and trafficking")));
        isCorrigendum(morning().which(item -> item.titled(LocalizedText.english("Smuggling of migrants: causes"))));
        isCorrigendum(morning().which(item -> item.titled(item.title().with("fr", "Trafic illicite de migrants"))));
        isCorrigendum(morning().which(item -> item.described(LocalizedText.english("Bring the brief of July"))));
    }

    @Test
    void what_takes_place_otherwise_is_a_revision() {
        isRevision(morning().room("Boardroom A"));
        isRevision(morning().with(Status.FINAL));
        isRevision(morning().panel("Trafficking in persons", at("11:00"), to("13:00")));
        isRevision(morning().meeting("Afternoon", at("15:00"), to("18:00")));
        isRevision(programme().day("2017-09-04").meeting("Morning", at("10:00"), to("13:00")));
        isRevision(programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:30"), to("13:00"))
                .number("2")
                .moderators(person("R. M. Grosi", "Argentina")));
    }

    @Test
    void somebody_more_on_the_panel_is_more_than_a_mended_name() {
        isRevision(morning().moderators(person("R. M. Grossi", "Argentina"), person("A. Gurry", "Ireland")));
        isRevision(morning().moderators());
    }

    @Test
    void one_change_of_time_among_many_mended_names_makes_a_revision() {
        isRevision(morning()
                .moderators(person("R. M. Grossi", "Argentina"))
                .meeting("Afternoon", at("15:00"), to("18:00")));
    }

    @Test
    void what_becomes_visible_is_new_to_those_who_see_it_now() {
        var hidden = morning().visibleTo(Visibility.INTERNAL).build();

        var name = naming.next(published(hidden), morning().build(), Optional.empty(), SOON);

        assertThat(name.symbol()).hasToString("Rev.3");
        assertThat(name.reason()).isEqualTo(Name.Reason.MORE_THAN_MENDS);
    }

    @Test
    void a_correction_that_comes_late_is_a_revision() {
        var mended = morning().number("2 (a)").build();

        var name = naming.next(published(morning().build()), mended, Optional.empty(), SOON.plusMillis(1));

        assertThat(name.symbol()).hasToString("Rev.3");
        assertThat(name.reason()).isEqualTo(Name.Reason.TOO_LATE);
    }

    @Test
    void the_publisher_chooses_either_way() {
        var moved = morning().room("Boardroom A").build();
        var mended = morning().number("2 (a)").build();

        var corrigendum = naming.next(published(morning().build()), moved, Optional.of(NameChoice.CORRIGENDUM), SOON);
        var revision = naming.next(published(morning().build()), mended, Optional.of(NameChoice.REVISION), SOON);

        assertThat(corrigendum.symbol()).hasToString("Corr.1");
        assertThat(corrigendum.other()).hasToString("Rev.3");
        assertThat(revision.symbol()).hasToString("Rev.3");
        assertThat(revision.other()).hasToString("Corr.1");
        assertThat(revision.reason()).isEqualTo(Name.Reason.CHOSEN);
    }

    private void isCorrigendum(ProgrammeBuilder mended) {
        var name = naming.next(published(morning().build()), mended.build(), Optional.empty(), SOON);

        assertThat(name.symbol()).isEqualTo(REV_2.nextCorrigendum());
        assertThat(name.reason()).isEqualTo(Name.Reason.MENDS_SOON_AFTER);
        assertThat(name.other()).isEqualTo(REV_2.nextRevision());
    }

    private void isRevision(ProgrammeBuilder changed) {
        var name = naming.next(published(morning().build()), changed.build(), Optional.empty(), SOON);

        assertThat(name.symbol()).isEqualTo(REV_2.nextRevision());
        assertThat(name.reason()).isEqualTo(Name.Reason.MORE_THAN_MENDS);
    }

    private static Optional<Revision> published(Programme programme) {
        return Optional.of(new Revision(
                UUID.randomUUID(),
                new SessionId(UUID.randomUUID()),
                4,
                REV_2,
                programme,
                9,
                "secretariat",
                PUBLISHED,
                ContentHash.of(programme)));
    }
}
