package org.convoke.web.programme;

import org.convoke.programme.RevisionSymbol;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/** How the symbol of a revision is written: "Rev.1" in every language, the first publication in words. */
public final class Symbols {

    private static final String FIRST = new RevisionSymbol(0).toString();

    private Symbols() {}

    /** The symbol in words that a reader understands. */
    public static String shown(String symbol, Words words) {
        return symbol.equals(FIRST) ? words.say("symbol.tentative") : symbol;
    }

    /** The same with the revision that a corrigendum corrects: "Corr.1 to Rev.2". */
    public static String whole(String symbol, @Nullable String corrects, Words words) {
        return corrects == null
                ? shown(symbol, words)
                : words.say("proof.corrects", "symbol", shown(symbol, words), "corrects", shown(corrects, words));
    }
}
