package org.convoke.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Compares the project's file with the list that it was made from, where that list lies beside the project; elsewhere with
 * a few rows of it that are written down here, so that the test always compares something.
 */
class ParticipantFileAgainstListTest {

    /** Spellings that were mended on purpose: the list has another apostrophe, and a hyphen without its blank. */
    private static final Map<String, String> MENDED = Map.of(
            "SWZ formal fr", "le Royaume d'Eswatini",
            "TLS short ar", "تيمور - ليشتي");

    private static final List<Map<String, String>> KEPT_ROWS = List.of(
            row("CHE", "CH", "756", "168", "Switzerland", "la Confédération suisse", "瑞士"),
            row("MEX", "MX", "484", "111", "Mexico", "les États-Unis du Mexique", "墨西哥"),
            row("PSE", "PS", "275", "195", "State of Palestine", "l'État de Palestine", "巴勒斯坦国"));

    private final Map<String, Map<String, String>> ours =
            ParticipantFile.read().stream().collect(Collectors.toMap(Profile::code, Facts::of));

    @Test
    void every_fact_is_that_of_the_list() {
        var list = list().map(ParticipantFileAgainstListTest::rowsOf).orElse(KEPT_ROWS);

        assertThat(list).allSatisfy(expected -> {
            var actual = ours.get(expected.get("code"));
            assertThat(actual).containsAllEntriesOf(expected);
        });
        assertThat(list().isEmpty() ? 195 : list.size()).isEqualTo(ours.size());
    }

    private static Optional<Path> list() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/states.csv"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Map<String, String>> rowsOf(Path list) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(list)) {
            return csv.stream().map(ParticipantFileAgainstListTest::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(NamedCsvRecord line) {
        var row = new TreeMap<String, String>();
        var code = line.getField("iso3");
        row.put("code", code);
        row.put("iso2", line.getField("iso2"));
        row.put("m49", line.getField("m49"));
        row.put("kind", line.getField("category"));
        row.put("order", line.getField("order_en"));
        row.put("group", group(line.getField("un_regional_group")));
        for (var language : ParticipantFile.LANGUAGES) {
            put(row, code, "short " + language, line.getField("name_" + language));
            put(row, code, "formal " + language, line.getField("formal_" + language));
        }
        return row;
    }

    private static void put(Map<String, String> row, String code, String column, String value) {
        row.put(column, MENDED.getOrDefault(code + " " + column, value));
    }

    private static String group(String abbreviation) {
        return switch (abbreviation) {
            case "AFRICAN" -> "AFRICAN";
            case "APG" -> "ASIA_PACIFIC";
            case "EEG" -> "EASTERN_EUROPEAN";
            case "GRULAC" -> "LATIN_AMERICAN_AND_CARIBBEAN";
            case "WEOG" -> "WESTERN_EUROPEAN_AND_OTHER";
            case "" -> "";
            default -> throw new IllegalArgumentException(abbreviation);
        };
    }

    private static Map<String, String> row(
            String code, String iso2, String m49, String order, String english, String formalFrench, String chinese) {
        return Map.of(
                "code", code,
                "iso2", iso2,
                "m49", m49,
                "order", order,
                "short en", english,
                "formal fr", formalFrench,
                "short zh", chinese);
    }

    /** A participant of ours under the same headings. */
    private static final class Facts {
        static Map<String, String> of(Profile profile) {
            var facts = new TreeMap<String, String>();
            facts.put("code", profile.code());
            facts.put("iso2", text(profile.iso2()));
            facts.put("m49", text(profile.m49()));
            facts.put("kind", profile.kind().name().toLowerCase(Locale.ROOT));
            facts.put("order", text(profile.orderEn()));
            facts.put("group", text(profile.regionalGroup()));
            profile.names().forEach((language, name) -> facts.put("short " + language, name));
            profile.formalNames().forEach((language, name) -> facts.put("formal " + language, name));
            return facts;
        }

        private static String text(@Nullable Object value) {
            return Optional.ofNullable(value).map(Object::toString).orElse("");
        }
    }
}
