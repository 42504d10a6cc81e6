package org.convoke.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What happened to the documents of an item: a sentence each, derived from the list that was and the list that is now. */
public sealed interface PaperEdit {

    /** A document is new. */
    record Added(Document document) implements PaperEdit {}

    /** A document is no longer named. */
    record Removed(Document document) implements PaperEdit {}

    /** A new version takes the place of an older one. */
    record Reissued(Document was, Document isNow) implements PaperEdit {}

    /** The same version is there in more languages. */
    record Translated(Document was, Document isNow) implements PaperEdit {}

    /** Something else is said of the same document, as another title. */
    record Changed(Document was, Document isNow) implements PaperEdit {}

    /** The edits between two lists of documents. The same documents in another order are no edit. */
    static List<PaperEdit> between(Facet.Papers was, Facet.Papers isNow) {
        var gone = new ArrayList<>(was.documents());
        gone.removeAll(isNow.documents());
        var edits = new ArrayList<PaperEdit>();
        for (var paper : isNow.documents()) {
            if (!was.documents().contains(paper)) {
                var before = gone.stream().filter(old -> isSame(old, paper)).findFirst();
                before.ifPresent(gone::remove);
                edits.add(before.map(old -> edit(old, paper)).orElseGet(() -> new Added(paper)));
            }
        }
        gone.forEach(paper -> edits.add(new Removed(paper)));
        return edits;
    }

    /** Whether two are one document: by their symbols, else by their titles or their addresses. */
    private static boolean isSame(Document one, Document other) {
        return one.symbol() != null && other.symbol() != null
                ? Objects.equals(one.symbol(), other.symbol())
                : one.title().inSource().equals(other.title().inSource())
                        || one.address().equals(other.address());
    }

    private static PaperEdit edit(Document was, Document isNow) {
        if (isNow.version() > was.version()) {
            return new Reissued(was, isNow);
        }
        return isNow.inSource().equals(was.inSource())
                        && isNow.languages().size() > was.languages().size()
                ? new Translated(was, isNow)
                : new Changed(was, isNow);
    }
}
