package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.convoke.web.services.Drafting;
import org.convoke.web.services.Drafting.Decline;
import org.convoke.web.services.Drafting.Proposal;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What co-facilitators propose for a draft, and what becomes of it. */
@ApplicationScoped
class Proposals {

    private final Drafting drafting;

    Proposals(@RestClient Drafting drafting) {
        this.drafting = drafting;
    }

    /** What became of deciding one. */
    sealed interface Outcome {

        /** It is decided. */
        record Decided(Proposal proposal) implements Outcome {}

        /** Somebody else has changed the same in the draft; it stays open. */
        record Overtaken() implements Outcome {}

        /** It no longer fits the draft; it stays open. */
        record Unfit() implements Outcome {}

        /** Somebody else has decided it. */
        record Late() implements Outcome {}

        /** Something about the reason is not accepted. */
        record Faulty(String detail) implements Outcome {}
    }

    /** How many wait for the secretariat. */
    int open(Reader reader, String slug) {
        return drafting.proposals(reader.bearer(), slug, "open").size();
    }

    /** The oldest first. */
    List<Proposal> all(Reader reader, String slug) {
        return drafting.proposals(reader.bearer(), slug, null);
    }

    Proposal one(Reader reader, String slug, UUID id) {
        return drafting.proposal(reader.bearer(), slug, id);
    }

    Outcome accept(Reader reader, String slug, UUID id) {
        return decide(() -> drafting.decide(reader.bearer(), slug, id, "accept"));
    }

    Outcome withdraw(Reader reader, String slug, UUID id) {
        return decide(() -> drafting.decide(reader.bearer(), slug, id, "withdraw"));
    }

    Outcome decline(Reader reader, String slug, UUID id, String reason) {
        return decide(() -> drafting.decline(reader.bearer(), slug, id, new Decline(reason)));
    }

    private static Outcome decide(Supplier<Proposal> step) {
        try {
            return new Outcome.Decided(step.get());
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case "draft-conflict" -> new Outcome.Overtaken();
                case "proposal-decided" -> new Outcome.Late();
                default -> {
                    if (refused.violations().isEmpty()) {
                        throw refused;
                    }
                    var first = refused.violations().getFirst();
                    yield first.field().equals("/reason") ? new Outcome.Faulty(first.message()) : new Outcome.Unfit();
                }
            };
        }
    }
}
