package org.convoke.web.secretariat.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a programme arrives in, by the ends of their names. */
enum FileKind {
    JSON,
    CSV,
    CALENDAR;

    /** The end of the names of such files, without the dot. */
    String ending() {
        return switch (this) {
            case JSON -> "json";
            case CSV -> "csv";
            case CALENDAR -> "ics";
        };
    }

    static Optional<FileKind> ofName(String name) {
        return Arrays.stream(values())
                .filter(kind -> name.toLowerCase(Locale.ROOT).endsWith("." + kind.ending()))
                .findFirst();
    }
}
