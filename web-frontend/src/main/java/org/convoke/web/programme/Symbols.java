package org.convoke.web.programme;

import org.convoke.programme.RevisionSymbol;
import org.convoke.wording.Words;

/** How the symbol of a revision is written: "Rev.1" in every language, the first publication in words. */
public final class Symbols {

    private static final String FIRST = new RevisionSymbol(0).toString();

    private Symbols() {}

    /** The symbol in words that a reader understands. */
    public static String shown(String symbol, Words words) {
        return symbol.equals(FIRST) ? words.say("symbol.tentative") : symbol;
    }
}
