package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.convoke.web.services.Drafting;
import org.convoke.web.services.Drafting.Amended;
import org.convoke.web.services.Drafting.Version;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Takes back what one version of a draft changed, or says which later ones build on it. */
@ApplicationScoped
class Reverting {

    private final Drafting drafting;

    Reverting(@RestClient Drafting drafting) {
        this.drafting = drafting;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is taken back; nothing of it was left where that changed nothing. */
        record Reverted(Amended amended) implements Outcome {}

        /** Later versions build on it. */
        record Needed(List<Version> later) implements Outcome {}
    }

    Version version(Reader reader, String slug, int number) {
        return drafting.history(reader.bearer(), slug, number + 1, 1).versions().stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    Outcome revert(Reader reader, String slug, int number) {
        try {
            return new Outcome.Reverted(drafting.revert(reader.bearer(), slug, number));
        } catch (Refused refused) {
            if (!refused.kind().equals("revert-needed-later")) {
                throw refused;
            }
            return new Outcome.Needed(refused.all("later", Version.class));
        }
    }
}
