package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Publications;
import org.convoke.web.services.Publications.Publication;
import org.convoke.web.services.Publications.Reason;
import org.convoke.web.services.Publications.Resumption;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Decides of a session as a whole, or says why not. */
@ApplicationScoped
class Deciding {

    private final Publications publications;

    Deciding(@RestClient Publications publications) {
        this.publications = publications;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is out, or waits for approval. */
        record Taken(Publication publication) implements Outcome {}

        /** Somebody edited the draft since it was read. */
        record Moved() implements Outcome {}

        /** Another publication of the session may still go out. */
        record AnotherWaits() implements Outcome {}

        /** The session stands so already. */
        record StandsSo() implements Outcome {}

        /** What would go out is not complete. */
        record Incomplete() implements Outcome {}

        /** Something of the form is not accepted. */
        record Faulty(Refused refused) implements Outcome {}
    }

    /** Decides it, if the draft still is at the version that was read. */
    Outcome decide(Reader reader, OpenDraft open, DecisionForm form) {
        try {
            return new Outcome.Taken(taken(reader, open, form));
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case "draft-moved" -> new Outcome.Moved();
                case "publication-waiting" -> new Outcome.AnotherWaits();
                case "session-standing" -> new Outcome.StandsSo();
                case "programme-incomplete" -> new Outcome.Incomplete();
                default -> {
                    if (refused.violations().isEmpty()) {
                        throw refused;
                    }
                    yield new Outcome.Faulty(refused);
                }
            };
        }
    }

    private Publication taken(Reader reader, OpenDraft open, DecisionForm form) {
        var slug = open.session().slug();
        var version = Agenda.version(form.version());
        return form.decision().asksWhy()
                ? publications.end(
                        reader.bearer(),
                        slug,
                        form.decision().word(),
                        version,
                        new Reason(form.reason().orElseThrow()))
                : publications.resume(
                        reader.bearer(),
                        slug,
                        version,
                        new Resumption(form.firstDay(open).orElse(null)));
    }
}
