package org.convoke.web.publicsite;

import java.util.List;
import java.util.Optional;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Seal;
import org.convoke.wording.Words;

/**
 * What proves a revision, as pages show it. What is long is in groups, between which a line can end.
 *
 * @param symbol "Rev.2", or "Corr.1 to Rev.2"
 * @param hash of its content
 * @param seal the signature over what everybody may read of it
 */
record Proof(int number, String symbol, List<String> hash, Optional<Seal> seal) {

    private static final int GROUP = 8;

    /** @param revision as everybody may read it */
    static Proof of(Revision revision, Words words) {
        return new Proof(
                revision.number(),
                Symbols.whole(revision.symbol(), revision.corrects(), words),
                grouped(revision.contentHash()),
                Optional.ofNullable(revision.seal()));
    }

    /** The name of the key. */
    public List<String> key() {
        return seal.map(known -> grouped(known.keyId())).orElse(List.of());
    }

    /** The signature itself. */
    public List<String> signature() {
        return seal.map(known -> grouped(known.signature())).orElse(List.of());
    }

    private static List<String> grouped(String text) {
        return List.of(text.split("(?<=\\G.{" + GROUP + "})"));
    }
}
