package org.convoke.notification.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mail addresses in what servers write. */
final class Addresses {

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,128}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

    private Addresses() {}

    /** All of them, in lower case and in their order. */
    static Stream<String> in(String text) {
        return ADDRESS.matcher(text).results().map(found -> normal(found.group()));
    }

    static Optional<String> first(String text) {
        return in(text).findFirst();
    }

    /** Of a field like "rfc822; a@b.example": also with xtext (RFC 3461, 4) and with brackets. */
    static List<String> ofRecipient(String field) {
        var value = field.substring(field.indexOf(';') + 1).strip();
        return in(xtextDecoded(value)).limit(1).toList();
    }

    private static String xtextDecoded(String text) {
        return Pattern.compile("\\+([0-9A-F]{2})(?![0-9a-f])").matcher(text).replaceAll(found -> {
            var octet = (char) Integer.parseInt(found.group(1), 16);
            return octet == '+' || octet == '=' ? String.valueOf(octet) : found.group();
        });
    }

    /** Equal whatever the case of its letters. */
    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
