package org.convoke.web.mission;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.web.site.Languages;
import org.convoke.wording.Words;

/**
 * A mission's form as the page draws it.
 *
 * @param lines one for each mailbox, and an empty one
 * @param places for a language: those that are chosen, and one more
 * @param below the languages that may stand below the first
 * @param zones of capitals
 */
record FormView(
        int version,
        List<Line> lines,
        List<Place> places,
        List<Option> below,
        List<Option> zones,
        List<Option> paces,
        List<Option> calendars,
        FormErrors errors) {

    private static final List<String> OFFICIAL = List.of("ar", "zh", "en", "fr", "ru", "es");
    private static final List<String> PURPOSES = List.of("all", "agenda", "invitations", "copy");
    private static final List<String> TURNS = List.of("always", "fallback");
    private static final List<String> CALENDARS = List.of("file", "invitations");
    private static final List<String> PACES = List.of("at-once", "daily");
    private static final int MOST_LANGUAGES = 3;

    /** Something to choose. */
    record Option(String value, String text, boolean chosen) {}

    /**
     * A mailbox.
     *
     * @param row its place, from 0
     * @param error what is wrong with the address
     */
    record Line(int row, String address, List<Option> purposes, List<Option> turns, Optional<String> error) {
        public int number() {
            return row + 1;
        }

        public boolean isBlank() {
            return address.isBlank();
        }

        public boolean isWrong() {
            return error.isPresent();
        }
    }

    /** A language: the first place is that of the preferred one. */
    record Place(int number, List<Option> languages, Optional<String> error) {
        public boolean isFirst() {
            return number == 0;
        }

        public boolean isWrong() {
            return error.isPresent();
        }
    }

    static FormView of(MailboxForm typed, FormErrors errors, Words words) {
        var form = typed.withRoom();
        return new FormView(
                form.version(),
                IntStream.range(0, form.rows().size())
                        .mapToObj(row -> line(row, form.rows().get(row), errors, words))
                        .toList(),
                places(form.languages(), errors, words),
                offered(OFFICIAL, form.wishes().secondLanguage(), tag -> Languages.name(tag, words.language())),
                CapitalZones.choices(form.wishes().capitalZone(), words.language()),
                offered(PACES, form.wishes().pace(), pace -> words.say("mission.pace." + pace)),
                offered(CALENDARS, form.wishes().calendar(), calendar -> words.say("mission.calendar." + calendar)),
                errors);
    }

    private static Line line(int row, MailboxForm.Row typed, FormErrors errors, Words words) {
        return new Line(
                row,
                typed.address(),
                offered(PURPOSES, typed.purpose(), purpose -> words.say("mission.purpose." + purpose)),
                offered(TURNS, typed.turn(), turn -> words.say("mission.turn." + turn)),
                errors.at("address-" + row).map(words::say));
    }

    private static List<Place> places(List<String> chosen, FormErrors errors, Words words) {
        var offered =
                Stream.concat(OFFICIAL.stream(), chosen.stream()).distinct().toList();
        return IntStream.range(0, Math.max(chosen.size(), Math.min(MOST_LANGUAGES, chosen.size() + 1)))
                .mapToObj(number -> new Place(
                        number,
                        offered.stream()
                                .map(tag -> new Option(
                                        tag,
                                        Languages.name(tag, words.language()),
                                        number < chosen.size()
                                                && chosen.get(number).equals(tag)))
                                .toList(),
                        errors.at("language-" + number).map(words::say)))
                .toList();
    }

    private static List<Option> offered(List<String> values, String chosen, Function<String, String> name) {
        return Stream.concat(values.stream(), Stream.of(chosen).filter(value -> !value.isEmpty()))
                .distinct()
                .map(value -> new Option(value, name.apply(value), value.equals(chosen)))
                .toList();
    }
}
