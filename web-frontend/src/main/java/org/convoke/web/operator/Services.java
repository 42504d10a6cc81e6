package org.convoke.web.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.web.services.Leftovers;
import org.convoke.web.services.Leftovers.DeadLetter;
import org.convoke.web.services.Leftovers.Parked;
import org.convoke.web.services.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jboss.logging.Logger;

/** The three services, each asked the same: what could you not work off? */
@ApplicationScoped
class Services {

    private static final Logger LOG = Logger.getLogger(Services.class);

    private final Map<String, Leftovers> services = new LinkedHashMap<>();

    Services(
            @ConfigProperty(name = "quarkus.rest-client.agenda.url") URI agenda,
            @ConfigProperty(name = "quarkus.rest-client.registration.url") URI registration,
            @ConfigProperty(name = "quarkus.rest-client.notification.url") URI notification) {
        services.put("agenda", client(agenda));
        services.put("registration", client(registration));
        services.put("notification", client(notification));
    }

    private static Leftovers client(URI address) {
        return RestClientBuilder.newBuilder().baseUri(address).build(Leftovers.class);
    }

    /**
     * What one service could not work off.
     *
     * @param reached whether the service has answered at all
     */
    record Left(String service, boolean reached, List<DeadLetter> deadLetters, List<Parked> parked) {
        /** The key of what it is called. */
        public String key() {
            return "operation.service." + service;
        }

        public boolean isEmpty() {
            return deadLetters.isEmpty() && parked.isEmpty();
        }
    }

    /** Of every service; one that does not answer is said to, and hides nothing of the others. */
    List<Left> left(String bearer) {
        return services.entrySet().stream()
                .map(entry -> left(entry.getKey(), entry.getValue(), bearer))
                .toList();
    }

    private static Left left(String service, Leftovers asked, String bearer) {
        try {
            return new Left(service, true, asked.deadLetters(bearer), asked.parked(bearer));
        } catch (Refused | ProcessingException e) {
            LOG.warnf("the leftovers of a service could not be read, service=%s reason=%s", service, e.getMessage());
            return new Left(service, false, List.of(), List.of());
        }
    }

    /** The service of that name, to be told what to do. */
    Optional<Leftovers> named(String service) {
        return Optional.ofNullable(services.get(service));
    }
}
