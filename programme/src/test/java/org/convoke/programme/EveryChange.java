package org.convoke.programme;

import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Two programmes that differ in everything that can differ, in English and French: one change of each kind. */
public final class EveryChange {

    private EveryChange() {}

    /** The older programme. */
    public static Programme was() {
        return sample(false);
    }

    /** The newer programme. */
    public static Programme isNow() {
        return sample(true);
    }

    /** The changes from one to the other, of every kind. */
    public static List<Change> changes() {
        return AgendaDiff.between(was(), isNow());
    }

    /** The records of all kinds of change, found by walking down the sealed hierarchy. */
    public static Set<Class<?>> kinds() {
        var kinds = new LinkedHashSet<Class<?>>();
        collect(Change.class, kinds);
        return kinds;
    }

    private static void collect(Class<?> type, Set<Class<?>> kinds) {
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) {
                collect(permitted, kinds);
            }
        } else {
            kinds.add(type);
        }
    }

    private static LocalizedText text(String english, String french) {
        return LocalizedText.english(english).with("fr", french);
    }

    private static Programme sample(boolean newer) {
        var plan = programme()
                .titled(
                        newer
                                ? text("Fifth thematic session", "Cinquième session thématique")
                                : text("Fifth session", "Cinquième session"))
                .theme(
                        newer
                                ? text("Smuggling and trafficking", "Trafic et traite")
                                : text("Smuggling", "Trafic de migrants"))
                .in(
                        newer
                                ? venue("Austria Center", "Centre Autriche", "Vienna", "Vienne", "Europe/Vienna")
                                : venue("Palais", "Palais des Nations", "Geneva", "Genève", "Europe/Zurich"))
                .held(newer ? Mode.HYBRID : Mode.IN_PERSON)
                .with(newer ? Status.PROVISIONAL : Status.TENTATIVE)
                .on("2017-09-04", newer ? "2017-09-06" : "2017-09-05")
                .day("2017-09-04")
                .meeting("One", at("10:00"), to("13:00"))
                .panel("Moved", at("10:00"), newer ? to("10:50") : to("11:00"))
                .item(ItemKind.OPENING, "Elsewhere", at("11:00"), to("11:30"))
                .item(ItemKind.DIALOGUE, "Retitled", at("11:30"), to("12:00"))
                .item(newer ? ItemKind.GENERAL_DEBATE : ItemKind.DIALOGUE, "Debate", at("12:00"), to("12:30"))
                .item(ItemKind.CLOSING, "Papers", at("12:30"), to("13:00"));
        if (newer) {
            plan.sideEvent("Added", at("13:15"), to("14:30"));
        } else {
            plan.sideEvent("Cancelled", at("13:15"), to("14:30"));
        }
        plan.meeting("Two", newer ? at("15:30") : at("15:00"), to("18:00"))
                .meeting("Three", at("18:00"), to("19:00"))
                .meeting(newer ? "Four" : "Five", at("19:00"), to("20:00"));
        var built = plan.build();
        var meetings = new ArrayList<Meeting>();
        built.meetings().forEach(m -> meetings.add(translated(newer && m.id().equals(meeting("Three")), m)));
        return newer
                ? built.withMeetings(meetings.stream().map(EveryChange::edited).toList())
                : built.withMeetings(meetings);
    }

    private static Venue venue(String name, String nameFr, String city, String cityFr, String zone) {
        return new Venue(text(name, nameFr), text(city, cityFr), ZoneId.of(zone));
    }

    private static Meeting translated(boolean retitled, Meeting m) {
        var title = retitled
                ? text("Third meeting", "Troisième séance")
                : text("Meeting " + m.title().sourceText(), "Séance – " + french(m.title()));
        return m.with(meeting -> {
            meeting.title = title;
            meeting.room = text("Plenary Room", "Salle plénière");
            meeting.items = m.items().stream()
                    .map(i -> i.titled(text(i.title().sourceText(), french(i.title()))))
                    .toList();
        });
    }

    private static String french(LocalizedText title) {
        return switch (title.sourceText()) {
            case "Moved" -> "Point déplacé";
            case "Elsewhere" -> "Point voisin";
            case "Retitled" -> "Point rebaptisé";
            case "Debate" -> "Échanges";
            case "Papers" -> "Textes";
            case "Added" -> "Point nouveau";
            case "Cancelled" -> "Point supprimé";
            case "One" -> "une";
            case "Two" -> "deux";
            case "Three" -> "trois";
            case "Four" -> "quatre";
            case "Five" -> "cinq";
            default -> throw new IllegalArgumentException(title.sourceText());
        };
    }

    private static Meeting edited(Meeting m) {
        if (m.id().equals(meeting("Three"))) {
            return m.with(meeting -> {
                meeting.room = text("Board Room D", "Salle du Conseil D");
                meeting.audience = Audience.STATES_AND_STAKEHOLDERS;
                meeting.visibility = Visibility.PARTICIPANTS;
                meeting.webcast = "https://webtv.example/three";
            });
        }
        return m.withItems(m.items().stream().map(EveryChange::edited).toList());
    }

    private static AgendaItem edited(AgendaItem i) {
        return edits(i.id()).stream().reduce(i, (edited, edit) -> edit.apply(edited), (a, b) -> b);
    }

    private static List<UnaryOperator<AgendaItem>> edits(ItemId id) {
        if (id.equals(item("Elsewhere"))) {
            return List.of(
                    i -> i.inRoom(text("Board Room B", "Salle du Conseil B")),
                    i -> i.numbered("3 (b)"),
                    i -> i.visibleAs(Visibility.INTERNAL));
        }
        if (id.equals(item("Retitled"))) {
            return List.of(
                    i -> i.titled(text("Dialogue with stakeholders", "Concertation avec les parties prenantes")),
                    i -> i.moderatedBy(List.of(person("E. Tichy-Fisslberger", "Austria", "Autriche"))),
                    i -> i.withPanel(List.of(person("Noor Haddad", "Institute", "Institut"))));
        }
        if (id.equals(item("Papers"))) {
            return List.of(
                    i -> i.described(text("What was said", "Ce qui a été dit")),
                    i -> i.withDocuments(List.of(
                            Document.of(text("Issue brief", "Note thématique"), "https://docs.example/brief.pdf"))));
        }
        return List.of();
    }

    private static Person person(String name, String affiliation, String affiliationFr) {
        return new Person(name, text("Ambassador", "Ambassadeur"), text(affiliation, affiliationFr), null, true);
    }
}
