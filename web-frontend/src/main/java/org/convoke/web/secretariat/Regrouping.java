package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.convoke.web.services.Command;
import org.convoke.web.services.Conflict;
import org.convoke.web.services.Drafting;
import org.convoke.web.services.Drafting.Commands;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Splits and merges items, or says what somebody else has made of them meanwhile. */
@ApplicationScoped
class Regrouping {

    private final Drafting drafting;

    Regrouping(@RestClient Drafting drafting) {
        this.drafting = drafting;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is so. */
        record Done() implements Outcome {}

        /** Somebody else has changed the same since the form was opened. */
        record Overtaken(List<Conflict> conflicts) implements Outcome {}

        /** The service does not accept it; each says why. */
        record Faulty(List<Fault> faults) implements Outcome {}
    }

    /** @param version of the draft that the form was opened on */
    Outcome carryOut(Reader reader, String slug, int version, Command command) {
        try {
            drafting.change(reader.bearer(), slug, new Commands(version, List.of(command)));
            return new Outcome.Done();
        } catch (Refused refused) {
            if (refused.kind().equals("draft-conflict")) {
                return new Outcome.Overtaken(refused.all("conflicts", Conflict.class));
            }
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            return new Outcome.Faulty(refused.violations().stream()
                    .map(violation -> new Fault("", "editor.fault.service", violation.message()))
                    .toList());
        }
    }
}
