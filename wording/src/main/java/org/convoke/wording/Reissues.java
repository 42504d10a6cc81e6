package org.convoke.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.programme.Change;
import org.convoke.programme.Document;
import org.convoke.programme.Facet;
import org.convoke.programme.PaperEdit;

/**
 * The documents that a change is about, and not those that stay as they are.
 *
 * @param gone as they were, of those that there were
 * @param come as they are now, of those that there are
 * @param count how many edits of one document each there are
 */
record Reissues(List<Document> gone, List<Document> come, int count) {

    /** The documents of the change; none where it is not about documents. */
    static Reissues of(Change change) {
        return change.was() instanceof Facet.Papers before && change.isNow() instanceof Facet.Papers after
                ? of(PaperEdit.between(before, after))
                : new Reissues(List.of(), List.of(), 0);
    }

    private static Reissues of(List<PaperEdit> edits) {
        var gone = new ArrayList<Document>();
        var come = new ArrayList<Document>();
        for (var edit : edits) {
            switch (edit) {
                case PaperEdit.Added added -> come.add(added.document());
                case PaperEdit.Removed removed -> gone.add(removed.document());
                case PaperEdit.Reissued(Document was, Document isNow) -> pair(gone, was, come, isNow);
                case PaperEdit.Translated(Document was, Document isNow) -> pair(gone, was, come, isNow);
                case PaperEdit.Changed(Document was, Document isNow) -> pair(gone, was, come, isNow);
            }
        }
        return new Reissues(List.copyOf(gone), List.copyOf(come), edits.size());
    }

    private static void pair(List<Document> gone, Document was, List<Document> come, Document isNow) {
        gone.add(was);
        come.add(isNow);
    }

    /** Which document the sentence is about. */
    Optional<Document> document() {
        return Stream.concat(come.stream(), gone.stream()).findFirst();
    }

    /** The languages that the sentence names: all of a new version, those that are new of the same one. */
    Facet.Languages languages() {
        if (come.isEmpty()) {
            return new Facet.Languages(List.of());
        }
        var isNow = come.getFirst();
        var before = gone.isEmpty() || gone.getFirst().version() < isNow.version()
                ? List.<String>of()
                : languages(gone.getFirst());
        return new Facet.Languages(languages(isNow).stream()
                .filter(language -> !before.contains(language))
                .toList());
    }

    private static List<String> languages(Document document) {
        return Stream.concat(Stream.of(document.title().source()), document.languages().keySet().stream())
                .distinct()
                .toList();
    }
}
