package org.convoke.registration.participant;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.registration.choice.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code data/participants.csv}; its first lines say what each column means and where it comes from. */
final class ParticipantFile {

    static final String RESOURCE = "/data/participants.csv";

    /** The official languages of the United Nations, in which every State of the file is named. */
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    private ParticipantFile() {}

    /**
     * The participants in the order of the file.
     *
     * @throws IllegalStateException naming the line that cannot be understood
     */
    static List<Profile> read() {
        try (var stream = stream();
                var csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(stream)) {
            return csv.stream().map(ParticipantFile::profile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream() {
        var stream = ParticipantFile.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException(RESOURCE + " is missing from the application");
        }
        return stream;
    }

    private static Profile profile(NamedCsvRecord line) {
        try {
            return new Profile(
                    line.getField("code"),
                    optional(line, "iso2", Function.identity()),
                    optional(line, "m49", Function.identity()),
                    word(Kind.class, line.getField("kind")),
                    optional(line, "order_en", Integer::valueOf),
                    optional(line, "group", word -> word(RegionalGroup.class, word)),
                    byLanguage(line, "short_"),
                    byLanguage(line, "formal_"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    RESOURCE + ", line " + line.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> byLanguage(NamedCsvRecord line, String prefix) {
        var names = new HashMap<String, String>();
        for (var language : LANGUAGES) {
            names.put(language, line.getField(prefix + language));
        }
        return names;
    }

    private static <T> @Nullable T optional(NamedCsvRecord line, String column, Function<String, T> reading) {
        var text = line.getField(column);
        return text.isEmpty() ? null : reading.apply(text);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Choice.of(type, word).orElseThrow(() -> new IllegalArgumentException("unknown word '" + word + "'"));
    }
}
