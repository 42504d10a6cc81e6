package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.convoke.web.services.Command;
import org.convoke.web.services.Conflict;
import org.convoke.web.services.Drafting;
import org.convoke.web.services.Drafting.Commands;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Splits and merges items, or proposes it, or says what somebody else has made of them meanwhile. */
@ApplicationScoped
class Regrouping {

    private final Drafting drafting;
    private final Proposing proposing;

    Regrouping(@RestClient Drafting drafting, Proposing proposing) {
        this.drafting = drafting;
        this.proposing = proposing;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is so. */
        record Done() implements Outcome {}

        /** It waits for the secretariat. */
        record Proposed(UUID proposal) implements Outcome {}

        /** Somebody else has changed the same since the form was opened. */
        record Overtaken(List<Conflict> conflicts) implements Outcome {}

        /** The service does not accept it; each says why. */
        record Faulty(List<Fault> faults) implements Outcome {}
    }

    /** Does it where the reader may, and else proposes it. */
    Outcome carryOut(Reader reader, OpenDraft open, Sent sent, Command command) {
        var slug = open.session().slug();
        var filled = sent.filled();
        try {
            if (!open.mayBeEditedBy(reader)) {
                return new Outcome.Proposed(proposing.propose(reader, slug, sent.once(), filled, List.of(command)));
            }
            drafting.change(reader.bearer(), slug, new Commands(filled.version(), List.of(command)));
            return new Outcome.Done();
        } catch (Refused refused) {
            if (refused.kind().equals("draft-conflict")) {
                return new Outcome.Overtaken(refused.all("conflicts", Conflict.class));
            }
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            return new Outcome.Faulty(refused.violations().stream()
                    .map(violation -> new Fault(
                            violation.field().equals("/remark") ? "remark" : "",
                            "editor.fault.service",
                            violation.message()))
                    .toList());
        }
    }
}
