package org.convoke.web.mission;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.services.Confirmations;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** When somebody who reads a mailbox was last heard from. Where that is not to be had, the page does without. */
@RequestScoped
class HeardFrom {

    private final Confirmations confirmations;

    HeardFrom(@RestClient Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** By address; those that were never heard from are missing. */
    Map<String, Moment> mailboxesOf(Reader reader, String code, Visit visit) {
        var clock = VenueClock.of(Optional.empty(), visit);
        var moments = new HashMap<String, Moment>();
        try {
            confirmations
                    .heard(reader.bearer(), code)
                    .forEach(heard ->
                            clock.maybe(heard.heardAt()).ifPresent(moment -> moments.put(heard.address(), moment)));
        } catch (Refused notToBeHad) {
            return Map.of();
        }
        return moments;
    }
}
