package org.convoke.programme;

import java.util.Optional;

/**
 * What a published programme is called: the first one "Tentative agenda", then "Rev.1", "Rev.2" (a revision replaces the
 * text before it), and "Corr.1", "Corr.2" (a corrigendum mends a slip in the revision before it; its numbers begin anew
 * with each revision). The symbol is the same in every language.
 *
 * @param revision 0 for the tentative agenda, rising by one with each revision
 * @param corrigendum 0 for the revision itself, rising by one with each corrigendum to it
 */
public record RevisionSymbol(int revision, int corrigendum) {

    /** What the first publication of a session is called. */
    public static final RevisionSymbol FIRST = new RevisionSymbol(0);

    public RevisionSymbol {
        if (revision < 0 || corrigendum < 0) {
            throw new IllegalArgumentException("the numbers of a symbol must not be negative");
        }
    }

    /** The symbol of a revision itself. */
    public RevisionSymbol(int revision) {
        this(revision, 0);
    }

    /** The symbol of the revision after this one. */
    public RevisionSymbol nextRevision() {
        return new RevisionSymbol(revision + 1);
    }

    /** The symbol of the next corrigendum to the same revision. */
    public RevisionSymbol nextCorrigendum() {
        return new RevisionSymbol(revision, corrigendum + 1);
    }

    /** The revision that a corrigendum corrects; nothing for a revision. */
    public Optional<RevisionSymbol> corrects() {
        return corrigendum == 0 ? Optional.empty() : Optional.of(new RevisionSymbol(revision));
    }

    @Override
    public String toString() {
        if (corrigendum > 0) {
            return "Corr." + corrigendum;
        }
        return revision == 0 ? "Tentative agenda" : "Rev." + revision;
    }
}
