package org.convoke.web.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Operations.Relay;
import org.convoke.web.services.Operations.Scope;
import org.convoke.web.services.Refused;
import org.convoke.wording.Words;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What can be held, by the names that people know. */
@ApplicationScoped
class Targets {

    private static final Logger LOG = Logger.getLogger(Targets.class);

    private final Agenda agenda;

    Targets(@RestClient Agenda agenda) {
        this.agenda = agenda;
    }

    /** All sending, each process, each relay. */
    List<Named> all(String bearer, List<Relay> relays, Words words) {
        var all = new ArrayList<Named>();
        all.add(named(new Target(Scope.ALL, ""), "", words));
        processes(bearer, words.language())
                .forEach((id, title) -> all.add(named(new Target(Scope.PROCESS, id), title, words)));
        relays.forEach(relay -> all.add(named(new Target(Scope.RELAY, relay.name()), relay.name(), words)));
        return all;
    }

    /** What one of them is called; its id where nobody knows its name now. */
    String name(Target target, String bearer, Words words) {
        var name = target.scope() == Scope.PROCESS
                ? processes(bearer, words.language()).getOrDefault(target.of(), target.of())
                : target.of();
        return named(target, name, words).text();
    }

    private static Named named(Target target, String name, Words words) {
        return new Named(target.value(), words.say(target.key(), "name", name));
    }

    private Map<String, String> processes(String bearer, String language) {
        var found = new LinkedHashMap<String, String>();
        try {
            agenda.sessions(bearer)
                    .forEach(session -> found.putIfAbsent(
                            session.process().id().toString(),
                            session.process().title().in(language).text()));
        } catch (Refused | ProcessingException e) {
            LOG.warnf("the processes could not be read, reason=%s", e.getMessage());
        }
        return found;
    }
}
