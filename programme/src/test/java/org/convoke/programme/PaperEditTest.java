package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaperEditTest {

    private static final Document BRIEF = paper("Issue brief", null, 1, Map.of());
    private static final Document REPORT = paper("Report", "A/CONF.231/3", 1, Map.of());

    private static Document paper(String title, @Nullable String symbol, int version, Map<String, String> languages) {
        return new Document(
                LocalizedText.english(title),
                "https://documents.example/%s/v%d".formatted(title.toLowerCase(Locale.ROOT), version),
                symbol,
                version,
                languages);
    }

    private static List<PaperEdit> between(List<Document> was, List<Document> isNow) {
        return PaperEdit.between(new Facet.Papers(was), new Facet.Papers(isNow));
    }

    @Test
    void what_comes_and_goes_is_told_apart_from_what_stays() {
        assertThat(between(List.of(BRIEF), List.of(BRIEF, REPORT))).containsExactly(new PaperEdit.Added(REPORT));
        assertThat(between(List.of(BRIEF, REPORT), List.of(REPORT))).containsExactly(new PaperEdit.Removed(BRIEF));
        assertThat(between(List.of(BRIEF, REPORT), List.of(REPORT, BRIEF))).isEmpty();
    }

    @Test
    void a_new_version_is_known_by_the_symbol_or_the_title() {
        var renamed = paper("The report", "A/CONF.231/3", 2, Map.of());
        var second = paper("Issue brief", null, 2, Map.of());

        assertThat(between(List.of(BRIEF, REPORT), List.of(second, renamed)))
                .containsExactly(new PaperEdit.Reissued(BRIEF, second), new PaperEdit.Reissued(REPORT, renamed));
    }

    @Test
    void another_symbol_is_another_document_even_under_the_same_title() {
        var other = paper("Report", "A/CONF.231/4", 2, Map.of());

        assertThat(between(List.of(REPORT), List.of(other)))
                .containsExactly(new PaperEdit.Added(other), new PaperEdit.Removed(REPORT));
    }

    @Test
    void more_languages_of_the_same_version_are_no_new_version() {
        var both = paper("Report", "A/CONF.231/3", 1, Map.of("fr", "https://documents.example/rapport"));

        assertThat(between(List.of(REPORT), List.of(both))).containsExactly(new PaperEdit.Translated(REPORT, both));
        assertThat(between(List.of(both), List.of(REPORT))).containsExactly(new PaperEdit.Changed(both, REPORT));
    }
}
