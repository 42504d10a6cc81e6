package org.convoke.agenda.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convoke.kit.intake.BodyRule;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** The kinds of file that a programme may arrive in, by their media types. */
enum FileKind {
    JSON(ProgrammeFile.MEDIA_TYPE, "application/json") {
        @Override
        Arriving read(byte[] file, Programme current, List<BodyRule> rules) {
            try {
                return Arriving.of(ProgrammeFile.read(file), rules);
            } catch (Arriving.Faulty faulty) {
                throw Pointers.refused(Pointers.under("/programme", faulty.faults()));
            }
        }
    },
    CSV("text/csv") {
        @Override
        Arriving read(byte[] file, Programme current, List<BodyRule> rules) {
            return CsvImport.read(file, current, rules);
        }
    },
    CALENDAR("text/calendar") {
        @Override
        Arriving read(byte[] file, Programme current, List<BodyRule> rules) {
            return CalendarImport.read(file, current, rules);
        }
    };

    /** Bytes of a file: 3,000 items in six languages with their descriptions take about half of it. */
    static final int LIMIT = 40 * 1024 * 1024;

    private final List<String> mediaTypes;

    FileKind(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /**
     * Reads a file of the kind.
     *
     * @param current the programme that it arrives at
     * @throws Problem with all that is wrong with it
     */
    abstract Arriving read(byte[] file, Programme current, List<BodyRule> rules);

    /**
     * @param contentType the header, null where it was not sent
     * @throws Problem 415 where it is none of ours
     */
    static FileKind of(@Nullable String contentType) {
        var type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.mediaTypes.contains(type))
                .findFirst()
                .orElseThrow(() -> Problem.of("unsupported-media-type", 415, "This media type is not read here")
                        .detail("Files are read as "
                                + String.join(
                                        ", ",
                                        Stream.of(values())
                                                .flatMap(kind -> kind.mediaTypes.stream())
                                                .toList())
                                + "; say which in Content-Type")
                        .build());
    }

    /** The whole body; 413 where it is over the limit. */
    static byte[] limited(InputStream body) throws IOException {
        var bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw Problem.of("too-large", 413, "The request is too large")
                    .detail("A file may have %,d bytes".formatted(LIMIT))
                    .with("limit", LIMIT)
                    .header("Connection", "close")
                    .build();
        }
        return bytes;
    }
}
