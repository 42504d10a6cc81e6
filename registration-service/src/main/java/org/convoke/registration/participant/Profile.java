package org.convoke.registration.participant;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.convoke.events.ParticipantRegistered.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a participant, whatever its identity.
 *
 * @param code the stable name: ISO 3166-1 alpha-3 for a State, in capitals
 * @param iso2 ISO 3166-1 alpha-2, for a State
 * @param m49 the three digits of UN M49, for a State
 * @param orderEn the place in English alphabetical order, Observer States after the Member States
 * @param regionalGroup null where it belongs to none
 * @param names short names by language, English always there
 * @param formalNames formal names by language, English always there
 */
public record Profile(
        String code,
        @Nullable String iso2,
        @Nullable String m49,
        Kind kind,
        @Nullable Integer orderEn,
        @Nullable RegionalGroup regionalGroup,
        Map<String, String> names,
        Map<String, String> formalNames) {

    public Profile {
        if (!code.matches("[A-Z][A-Z0-9-]{2,19}")) {
            throw new IllegalArgumentException("code must be 3 to 20 capitals, digits and hyphens: '" + code + "'");
        }
        names = checked("names", names);
        formalNames = checked("formalNames", formalNames);
    }

    private static Map<String, String> checked(String what, Map<String, String> names) {
        if (!names.containsKey("en")) {
            throw new IllegalArgumentException(what + " must hold English");
        }
        for (var name : names.entrySet()) {
            if (name.getValue().isBlank() || !name.getValue().strip().equals(name.getValue())) {
                throw new IllegalArgumentException(
                        what + " in '" + name.getKey() + "' must be neither blank nor padded");
            }
        }
        return Collections.unmodifiableMap(new TreeMap<>(names));
    }
}
