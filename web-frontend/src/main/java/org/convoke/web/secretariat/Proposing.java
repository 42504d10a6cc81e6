package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.convoke.web.services.Command;
import org.convoke.web.services.Drafting;
import org.convoke.web.services.Drafting.NewProposal;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts it to the secretariat what somebody who may not edit would change: once, however often the form is sent. */
@ApplicationScoped
class Proposing {

    private final Drafting drafting;

    Proposing(@RestClient Drafting drafting) {
        this.drafting = drafting;
    }

    /**
     * Makes the proposal; its id.
     *
     * @param once by which the form is known where it is sent twice
     */
    UUID propose(Reader reader, String slug, String once, Filled filled, List<Command> commands) {
        var proposal =
                new NewProposal(filled.version(), commands, filled.remark().isEmpty() ? null : filled.remark());
        var content = UUID.nameUUIDFromBytes((once + proposal).getBytes(StandardCharsets.UTF_8));
        return drafting.propose(reader.bearer(), slug, content.toString(), proposal)
                .id();
    }
}
