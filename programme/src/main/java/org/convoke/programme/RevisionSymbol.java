package org.convoke.programme;

/**
 * What a published programme is called: the first one "Tentative agenda", then "Rev.1", "Rev.2" (a revision replaces
 * the text before it). The symbol is the same in every language.
 *
 * @param number 0 for the first publication, rising by one
 */
public record RevisionSymbol(int number) {
    public RevisionSymbol {
        if (number < 0) {
            throw new IllegalArgumentException("number must not be negative");
        }
    }

    /** The symbol of the revision after this one. */
    public RevisionSymbol next() {
        return new RevisionSymbol(number + 1);
    }

    @Override
    public String toString() {
        return number == 0 ? "Tentative agenda" : "Rev." + number;
    }
}
