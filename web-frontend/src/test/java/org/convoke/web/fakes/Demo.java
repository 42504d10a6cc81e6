package org.convoke.web.fakes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.Days;
import org.convoke.programme.Document;
import org.convoke.programme.ItemId;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Mode;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.SpeakerKind;
import org.convoke.programme.SpeakingTime;
import org.convoke.programme.Start;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;
import org.jspecify.annotations.Nullable;

/** The programme of a session in Vienna in 2017, and its first revision. Side events and second panellists are invented. */
public final class Demo {

    /** What pages must show as text, never as markup. */
    public static final String HOSTILE = "<script>alert('x')</script> & \"quotes\"";

    static final LocalDate MONDAY = LocalDate.of(2017, 9, 4);
    static final LocalDate TUESDAY = LocalDate.of(2017, 9, 5);

    private Demo() {}

    /** The tentative agenda. */
    public static Programme tentative() {
        return programme(
                "18:00",
                List.of(person("E. Tichy-Fisslberger", "Austria")),
                List.of(person("Ilse Brandner", "University of the Danube"), person("Tomás Arriaga", "Observatory")),
                null,
                text("Identification, protection and assistance", "Identification, protection et assistance"),
                sideEvent("data", MONDAY, "Data on smuggling: what States can share", "Board Room B"),
                null);
    }

    /** Rev.1: seven changes. */
    public static Programme revised() {
        return programme(
                "17:50",
                List.of(person("E. Tichy-Fisslberger", "Austria"), person("A. Goledzinowski", "Australia")),
                List.of(person("Noor Haddad", "Institute for Migration Law"), person("Tomás Arriaga", "Observatory")),
                LocalizedText.english("Board Room D"),
                text(
                        "Appropriate identification, protection and assistance to migrants and trafficking victims",
                        "Identification, protection et assistance appropriées"),
                null,
                sideEvent("referral", TUESDAY, "National referral mechanisms in practice", "Board Room A"));
    }

    /** Rev.1 with everything that the form of an item or a meeting can hold. */
    public static Programme withEverything() {
        var plain = revised();
        return plain.withMeetings(plain.meetings().stream()
                .map(meeting -> meeting.with(m -> {
                    m.track = text("Track one", "Volet un");
                    m.interpretation = List.of("en", "fr", "zh-Hant");
                    m.overflow = List.of(text("Board Room A", "Salle A"), LocalizedText.english("Board Room B"));
                    m.webcast = "https://webtv.un.org/example";
                    m.items = meeting.items().stream().map(Demo::withEverything).toList();
                }))
                .toList());
    }

    private static AgendaItem withEverything(AgendaItem item) {
        return item.with(i -> {
            i.speakingTimes = List.of(
                    new SpeakingTime(SpeakerKind.GROUP_OF_STATES, 300),
                    new SpeakingTime(SpeakerKind.STATE, 180),
                    new SpeakingTime(SpeakerKind.STAKEHOLDER, 90));
            i.description = text("What it is about", "De quoi il s’agit");
            i.documents = List.of(Document.of(LocalizedText.english("Issues brief"), "https://example.org/1.pdf"));
            i.moderators = item.moderators().stream()
                    .map(person -> new Person(
                            person.name(),
                            LocalizedText.english("Ambassador"),
                            person.affiliation(),
                            text("Chair", "Présidente"),
                            person.toBeConfirmed()))
                    .toList();
        });
    }

    private static Programme programme(
            String endOfPanel2,
            List<Person> moderators,
            List<Person> panellists,
            @Nullable LocalizedText dialogueRoom,
            LocalizedText titleOfPanel3,
            @Nullable AgendaItem mondayEvent,
            @Nullable AgendaItem tuesdayEvent) {
        var opening = item(
                "opening", "1", ItemKind.OPENING, text("Welcoming remarks", "Remarques liminaires"), "10:00", "10:15");
        var panel1 = item(
                        "panel-1",
                        "1",
                        ItemKind.PANEL,
                        text("Smuggling of migrants", "Trafic illicite de migrants"),
                        "10:15",
                        "13:00")
                .moderatedBy(List.of(person("R. M. Grossi", "Argentina")))
                .withPanel(List.of(
                        person("Gabriella Sanchez", "European University Institute"),
                        new Person("Mark Shaw", null, LocalizedText.english("Global Initiative"), null, true)));
        var panel2 = item(
                        "panel-2",
                        "2",
                        ItemKind.PANEL,
                        text("Trafficking in persons", "Traite des personnes"),
                        "15:00",
                        endOfPanel2)
                .moderatedBy(moderators)
                .withPanel(panellists);
        var dialogue = item(
                        "dialogue",
                        "4",
                        ItemKind.DIALOGUE,
                        text("Informal dialogue with stakeholders", "Dialogue informel"),
                        "09:00",
                        "09:50")
                .inRoom(dialogueRoom);
        var panel3 = item("panel-3", "3", ItemKind.PANEL, titleOfPanel3, "10:00", "13:00");
        var closing = item(
                "closing",
                "7",
                ItemKind.CLOSING,
                LocalizedText.english("Closing remarks " + HOSTILE),
                "17:30",
                "18:00");
        return Programme.of(
                text("Fifth informal thematic session", "Cinquième session thématique informelle"),
                text(
                        "Smuggling of migrants and trafficking in persons",
                        "Trafic illicite de migrants et traite des personnes"),
                new Venue(
                        text("Vienna International Centre", "Centre international de Vienne"),
                        text("Vienna", "Vienne"),
                        ZoneId.of("Europe/Vienna")),
                new Days(MONDAY, TUESDAY),
                Mode.IN_PERSON,
                Status.TENTATIVE,
                List.of(
                        meeting("monday-morning", "Morning", MONDAY, "10:00", "13:00", opening, panel1),
                        meeting("monday-lunch", "Lunch and side events", MONDAY, "13:00", "15:00", mondayEvent),
                        meeting("monday-afternoon", "Afternoon", MONDAY, "15:00", "18:00", panel2),
                        meeting("dialogue-meeting", "Informal dialogue", TUESDAY, "09:00", "09:50", dialogue),
                        meeting("tuesday-morning", "Morning", TUESDAY, "10:00", "13:00", panel3),
                        meeting("tuesday-lunch", "Lunch and side events", TUESDAY, "13:00", "15:00", tuesdayEvent),
                        meeting("tuesday-afternoon", "Afternoon", TUESDAY, "15:00", "18:00", closing)));
    }

    private static Meeting meeting(
            String name, String title, LocalDate date, String start, String end, @Nullable AgendaItem... items) {
        return Meeting.of(
                        meetingId(name),
                        text(
                                title,
                                switch (title) {
                                    case "Morning" -> "Matin";
                                    case "Afternoon" -> "Après-midi";
                                    case "Informal dialogue" -> "Dialogue informel";
                                    default -> "Déjeuner et manifestations parallèles";
                                }),
                        date,
                        new Start.At(LocalTime.parse(start)),
                        LocalTime.parse(end),
                        name.startsWith("dialogue") ? Audience.STATES_AND_STAKEHOLDERS : Audience.STATES)
                .with(m -> {
                    m.room = text("Plenary Room", "Salle plénière");
                    m.items = java.util.Arrays.stream(items)
                            .filter(java.util.Objects::nonNull)
                            .map(java.util.Objects::requireNonNull)
                            .toList();
                });
    }

    private static AgendaItem sideEvent(String name, LocalDate date, String title, String room) {
        return item(name, null, ItemKind.SIDE_EVENT, LocalizedText.english(title), "13:15", "14:30")
                .inRoom(LocalizedText.english(room));
    }

    private static AgendaItem item(
            String name, @Nullable String number, ItemKind kind, LocalizedText title, String start, String end) {
        return AgendaItem.of(itemId(name), kind, title, new Start.At(LocalTime.parse(start)), LocalTime.parse(end))
                .numbered(number);
    }

    private static Person person(String name, String affiliation) {
        return new Person(name, null, LocalizedText.english(affiliation), null, false);
    }

    private static LocalizedText text(String english, String french) {
        return LocalizedText.english(english).with("fr", french);
    }

    /** The identity of an item of the demo by its name ("panel-2"). */
    public static ItemId itemId(String name) {
        return new ItemId(uuid("item " + name));
    }

    /** The identity of a meeting of the demo by its name ("monday-morning"). */
    public static MeetingId meetingId(String name) {
        return new MeetingId(uuid("meeting " + name));
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
