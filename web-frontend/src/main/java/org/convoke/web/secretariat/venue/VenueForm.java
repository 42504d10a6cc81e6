package org.convoke.web.secretariat.venue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Typed;

/** A venue as a form, in the languages of the Organization. */
record VenueForm(List<String> languages) {

    VenueForm {
        languages = List.copyOf(languages);
    }

    /** What became of reading a form: what was understood, or all that is wrong with it. */
    record Reading<T>(Optional<T> understood, List<Fault> faults) {
        Reading {
            faults = List.copyOf(faults);
        }

        static <T> Reading<T> of(T understood, List<Fault> faults) {
            return new Reading<>(faults.isEmpty() ? Optional.of(understood) : Optional.empty(), faults);
        }
    }

    Typed fields(Venue venue) {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "name", venue.name(), languages);
        Texts.put(fields, "city", venue.city(), languages);
        fields.put("zone", venue.zone().getId());
        return new Typed(fields);
    }

    /** @param before the venue as it is; empty for a new one */
    Reading<Venue> read(Typed typed, Optional<Venue> before) {
        var faults = new ArrayList<Fault>();
        var venue = new Venue(
                required(typed, "name", before.map(Venue::name), languages, faults),
                required(typed, "city", before.map(Venue::city), languages, faults),
                zone(typed.text("zone"), faults));
        return Reading.of(venue, faults);
    }

    /** A text that must be there in its source language. */
    static LocalizedText required(
            Typed typed, String name, Optional<LocalizedText> before, List<String> languages, List<Fault> faults) {
        var source = Texts.source(before.orElse(null), languages);
        if (languages.contains(source) && typed.text(Texts.field(name, source)).isEmpty()) {
            faults.add(Fault.of(Texts.field(name, source), "editor.fault.text"));
        }
        return Texts.read(typed, name, before.orElse(null), languages).orElseGet(() -> LocalizedText.of(source, "?"));
    }

    private static ZoneId zone(String text, List<Fault> faults) {
        if (text.contains("/") && ZoneId.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        faults.add(Fault.of("zone", "venues.fault.zone"));
        return ZoneId.of("Etc/UTC");
    }
}
