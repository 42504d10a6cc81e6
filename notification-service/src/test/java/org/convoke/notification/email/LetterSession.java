package org.convoke.notification.email;

import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.events.RevisionPublished;
import org.convoke.events.SessionAnnounced;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Venue;
import org.jspecify.annotations.Nullable;

/** The session of the seed letter, with the seven changes of the demo. Rev.1 is invented. */
final class LetterSession {

    static final UUID SESSION = UUID.fromString("01980000-0000-7000-8000-000000000005");
    static final UUID NOTICE = UUID.fromString("01980000-0000-7000-8000-0000000000aa");
    static final LocalizedText TITLE = LocalizedText.english("Fifth informal thematic session")
            .with("fr", "Cinquième séance thématique informelle");
    static final Venue VENUE = new Venue(
            LocalizedText.english("Vienna International Centre").with("fr", "Centre international de Vienne"),
            LocalizedText.english("Vienna").with("fr", "Vienne"),
            ZoneId.of("Europe/Vienna"));
    static final LocalizedText PANEL_2 = LocalizedText.english(
                    "Trafficking in persons and contemporary forms of slavery")
            .with("fr", "Traite des personnes et formes contemporaines d’esclavage");
    static final LocalizedText PANEL_3 = LocalizedText.english("Identification, protection and assistance")
            .with("fr", "Identification, protection et assistance");

    private LetterSession() {}

    static Programme firstProgramme() {
        return written(false);
    }

    static Programme secondProgramme() {
        return written(true);
    }

    private static Programme written(boolean revised) {
        var builder = programme()
                .titled(TITLE)
                .in(VENUE)
                .theme(LocalizedText.english(
                        "Smuggling of migrants, trafficking in persons and contemporary forms of slavery"))
                .on("2017-09-04", "2017-09-05")
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to("13:00"))
                .item(ItemKind.OPENING, "Welcoming remarks", at("10:00"), to("10:15"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .number("1")
                .moderators(person("R. M. Grossi", "Argentina"))
                .meeting("Side events of the first day", at("13:15"), to("14:30"))
                .room("Board Room B");
        if (!revised) {
            builder.sideEvent("Data on smuggling: what States can share", at("13:15"), to("14:30"));
        }
        builder.meeting("Second meeting", at("15:00"), to("18:00"))
                .panel("Trafficking in persons", at("15:00"), to(revised ? "17:50" : "18:00"))
                .number("2")
                .which(panel -> panel.titled(PANEL_2));
        if (revised) {
            builder.moderators(person("E. Tichy-Fisslberger", "Austria"), person("A. Goledzinowski", "Australia"))
                    .panellists(person("Noor Haddad", "Institute for Migration Law"));
        } else {
            builder.moderators(person("E. Tichy-Fisslberger", "Austria"))
                    .panellists(person("Ilse Brandner", "University of the Danube"));
        }
        builder.day("2017-09-05")
                .meeting("Informal dialogue", at("09:00"), to("09:50"))
                .room(revised ? "Board Room D" : "Plenary Room")
                .dialogue("Informal dialogue with stakeholders", at("09:00"), to("09:50"))
                .which(dialogue ->
                        dialogue.titled(dialogue.title().with("fr", "Dialogue informel avec les parties prenantes")))
                .meeting("Third meeting", at("10:00"), to("13:00"))
                .panel("Panel 3", at("10:00"), to("13:00"))
                .number("3")
                .which(panel -> panel.titled(
                        revised
                                ? LocalizedText.english(
                                                "Appropriate identification, protection and assistance to migrants and trafficking victims")
                                        .with(
                                                "fr",
                                                "Identification, protection et assistance appropriées pour les migrants et les victimes de la traite")
                                : PANEL_3))
                .meeting("Side events of the second day", at("13:15"), to("14:30"))
                .room("Board Room A");
        if (revised) {
            builder.sideEvent("National referral mechanisms in practice", at("13:15"), to("14:30"));
        }
        return builder.meeting("Fourth meeting", at("15:00"), to("18:00"))
                .item(ItemKind.SUMMARY, "Summary panel", at("15:00"), to("17:30"))
                .item(ItemKind.CLOSING, "Closing remarks", at("17:30"), to("18:00"))
                .build();
    }

    static SessionAnnounced session() {
        var programme = firstProgramme();
        return new SessionAnnounced(
                SESSION,
                UUID.fromString("01980000-0000-7000-8000-000000000001"),
                LocalizedText.english("Global compact for safe, orderly and regular migration")
                        .with("fr", "Pacte mondial pour des migrations sûres, ordonnées et régulières"),
                LocalizedText.english("Mexico and Switzerland").with("fr", "Mexique et Suisse"),
                TITLE,
                programme.days(),
                programme.venue(),
                List.of("en", "fr"),
                List.of(DutyStation.NEW_YORK),
                List.of(DutyStation.VIENNA));
    }

    static RevisionPublished revision(int number, Programme programme) {
        return new RevisionPublished(
                SESSION,
                UUID.nameUUIDFromBytes(new byte[] {(byte) number}),
                number,
                number == 0 ? "Tentative agenda" : "Rev." + number,
                Instant.parse("2017-08-28T14:20:00Z"),
                "9f2c41d76be0a85312c9f47e88d0b3a15e7746c2d19fa0b43c6e21f8a7d5904b",
                List.of(),
                programme);
    }

    static NoticeText change(String language) {
        return change(language, firstProgramme(), secondProgramme());
    }

    static NoticeText change(String language, Programme was, Programme isNow) {
        var published = List.of(revision(0, was), revision(1, isNow));
        return new NoticeText(
                NOTICE,
                MessageKind.CHANGE,
                language,
                session(),
                published.getFirst(),
                published.getLast(),
                published,
                AgendaDiff.between(was, isNow),
                Instant.parse("2017-08-28T14:20:00Z"));
    }

    /** The same changes as a corrigendum to a revision of that symbol. */
    static NoticeText corrigendum(String language, String corrects) {
        var change = change(language);
        var last = revision(3, secondProgramme());
        var corrigendum = new RevisionPublished(
                last.session(),
                last.revision(),
                last.number(),
                "Corr.1",
                corrects,
                last.publishedAt(),
                last.contentHash(),
                last.changes(),
                last.programme());
        return new NoticeText(
                change.notice(),
                change.kind(),
                language,
                change.session(),
                change.was(),
                corrigendum,
                List.of(revision(0, firstProgramme()), corrigendum),
                change.changes(),
                change.dated());
    }

    static NoticeText invitation(String language, boolean withProgramme) {
        return invitation(language, withProgramme ? firstProgramme() : null);
    }

    static NoticeText invitation(String language, @Nullable Programme programme) {
        return new NoticeText(
                NOTICE,
                MessageKind.INVITATION,
                language,
                session(),
                null,
                programme == null ? null : revision(0, programme),
                programme == null ? List.of() : List.of(revision(0, programme)),
                List.of(),
                Instant.parse("2017-07-27T15:00:00Z"));
    }

    static Addressee ireland() {
        return addressee(
                "mission.irl@irl.example", "IRL", "Ireland", "Irlande", DutyStation.NEW_YORK, Kind.MEMBER_STATE);
    }

    static Addressee addressee(
            String address, String code, String english, String french, DutyStation station, Kind kind) {
        return new Addressee(
                UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)),
                address,
                code,
                Map.of("en", english, "fr", french),
                Map.of(),
                station,
                "A".repeat(54),
                kind);
    }

    /** The same mission, by the clock of its capital. */
    static Addressee inZone(Addressee to, ZoneId zone) {
        return new Addressee(
                to.delivery(),
                to.address(),
                to.code(),
                to.names(),
                to.formalNames(),
                to.station(),
                zone,
                false,
                to.acknowledgement(),
                to.kind());
    }
}
