package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Programme;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Visibility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rule by which publications are named: one that comes soon after another, and only mends how things are worded, named
 * or numbered, is a corrigendum to it; every other one is a revision. The publisher may choose otherwise (ADR 14).
 */
@ApplicationScoped
class Naming {

    private final Duration soon;

    /** @param soon how long after a publication a correction of it is a corrigendum */
    Naming(@ConfigProperty(name = "convoke.corrigendum.within") Duration soon) {
        this.soon = soon;
    }

    /**
     * The name of what would be published now.
     *
     * @param chosen what the publisher wants it to be; nothing leaves it to the rule
     */
    Name next(Optional<Revision> previous, Programme programme, Optional<NameChoice> chosen, Instant now) {
        if (previous.isEmpty()) {
            return new Name(RevisionSymbol.FIRST, Name.Reason.FIRST, RevisionSymbol.FIRST);
        }
        var last = previous.get();
        return chosen.map(choice -> named(last, choice, Name.Reason.CHOSEN))
                .orElseGet(() -> byRule(last, programme, now));
    }

    private Name byRule(Revision last, Programme programme, Instant now) {
        if (!mends(last.programme(), programme)) {
            return named(last, NameChoice.REVISION, Name.Reason.MORE_THAN_MENDS);
        }
        return now.isAfter(last.publishedAt().plus(soon))
                ? named(last, NameChoice.REVISION, Name.Reason.TOO_LATE)
                : named(last, NameChoice.CORRIGENDUM, Name.Reason.MENDS_SOON_AFTER);
    }

    /** Whether nobody finds more than mended wording: what is mended for one reader may be new to another. */
    private static boolean mends(Programme was, Programme isNow) {
        return was.standing().equals(isNow.standing())
                && Arrays.stream(Visibility.values())
                        .flatMap(reader -> AgendaDiff.between(was.visibleTo(reader), isNow.visibleTo(reader)).stream())
                        .allMatch(Mending::only);
    }

    private static Name named(Revision last, NameChoice choice, Name.Reason reason) {
        var revision = last.symbol().nextRevision();
        var corrigendum = last.symbol().nextCorrigendum();
        return switch (choice) {
            case REVISION -> new Name(revision, reason, corrigendum);
            case CORRIGENDUM -> new Name(corrigendum, reason, revision);
        };
    }
}
