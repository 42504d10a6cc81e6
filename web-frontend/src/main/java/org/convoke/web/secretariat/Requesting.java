package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Publications;
import org.convoke.web.services.Publications.Publication;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks for a draft to be published exactly as it was previewed, or says why not. */
@ApplicationScoped
class Requesting {

    private final Publications publications;

    Requesting(@RestClient Publications publications) {
        this.publications = publications;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is out, or waits for its time, its release or its approval. */
        record Taken(Publication publication) implements Outcome {}

        /** Somebody edited the draft since it was previewed. */
        record Moved() implements Outcome {}

        /** The draft is what is published already. */
        record NothingChanged() implements Outcome {}

        /** Something has to be mended first. */
        record Incomplete() implements Outcome {}

        /** Another publication of the session may still go out. */
        record AnotherWaits() implements Outcome {}

        /** The time is none to publish at, as it is over. */
        record NoSuchTime() implements Outcome {}
    }

    /** Asks for it, if the draft still is at the version that was previewed. */
    Outcome request(Reader reader, String slug, Order order) {
        try {
            return new Outcome.Taken(
                    publications.request(reader.bearer(), slug, Agenda.version(order.version()), order.wanted()));
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case "draft-moved" -> new Outcome.Moved();
                case "nothing-changed" -> new Outcome.NothingChanged();
                case "programme-incomplete" -> new Outcome.Incomplete();
                case "publication-waiting" -> new Outcome.AnotherWaits();
                default -> {
                    if (refused.violations().stream()
                            .anyMatch(violation -> violation.field().equals("/publishAt"))) {
                        yield new Outcome.NoSuchTime();
                    }
                    throw refused;
                }
            };
        }
    }
}
