package org.convoke.web.secretariat.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Venues.House;
import org.jspecify.annotations.Nullable;

/** Reads the fields of the form by which a session begins, and keeps what is wrong with them. */
final class BeginForm {

    private static final LocalDate STANDS_IN = LocalDate.EPOCH;

    private final Typed typed;
    private final List<String> languages;
    private final List<Fault> faults = new ArrayList<>();

    /** @param languages those in which titles are asked for */
    BeginForm(Typed typed, List<String> languages) {
        this.typed = typed;
        this.languages = languages;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The short name in addresses, as agenda-service takes it. */
    String slug() {
        var slug = typed.text("slug");
        if (!slug.matches("[a-z0-9-]{2,60}")) {
            faults.add(Fault.of("slug", "series.fault.slug"));
        }
        return slug;
    }

    LocalDate firstDay() {
        try {
            return LocalDate.parse(typed.text("first-day"));
        } catch (DateTimeException notADay) {
            faults.add(Fault.of("first-day", "editor.fault.date"));
            return STANDS_IN;
        }
    }

    LocalizedText text(String name, @Nullable LocalizedText before) {
        var source = Texts.source(before, languages);
        var field = Texts.field(name, source);
        if (languages.contains(source) && typed.text(field).isEmpty()) {
            faults.add(Fault.of(field, "editor.fault.text"));
        }
        return Texts.read(typed, name, before, languages).orElseGet(() -> LocalizedText.of(source, "?"));
    }

    /** One of the catalogue; empty where none was chosen. */
    Optional<Venue> venue(List<House> known) {
        return known.stream()
                .filter(house -> house.id().toString().equals(typed.text("venue")))
                .findFirst()
                .map(House::venue);
    }

    /** What was chosen of a list, by a field for each value: {@code language-en}. */
    List<String> chosen(String group, List<String> values) {
        return values.stream()
                .filter(value -> !typed.text(group + "-" + value).isEmpty())
                .toList();
    }

    void fault(String field, String key) {
        faults.add(Fault.of(field, key));
    }

    /**
     * What agenda-service does not accept, at its fields.
     *
     * @throws Refused where it is nothing that a field could mend
     */
    static List<Fault> of(Refused refused, String source) {
        if (refused.kind().equals("slug-taken")) {
            return List.of(Fault.of("slug", "series.fault.slug-taken"));
        }
        if (refused.violations().isEmpty()) {
            throw refused;
        }
        return refused.violations().stream()
                .map(violation -> {
                    var parts = violation.field().replaceFirst("^/", "").split("/");
                    var field = switch (parts[0]) {
                        case "title", "theme" -> Texts.field(parts[0], parts.length > 2 ? parts[2] : source);
                        case "firstDay" -> "first-day";
                        case "slug", "template", "venue" -> parts[0];
                        case "languages" -> "language-" + source;
                        case "primaryStations", "copyStations" -> "primary-new-york";
                        default -> "";
                    };
                    return new Fault(field, "editor.fault.service", violation.message());
                })
                .toList();
    }
}
