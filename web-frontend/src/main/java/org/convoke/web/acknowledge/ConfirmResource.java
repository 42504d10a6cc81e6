package org.convoke.web.acknowledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.services.Confirmations;
import org.convoke.web.services.Confirmations.Confirmation;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.wording.OtherZone;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Confirming a mailbox, for whoever has the link that was sent to it. Opening the page confirms nothing, since mail scanners
 * open links; its button does.
 */
@Path("/{language}/confirm/{link}")
@Produces("text/html;charset=UTF-8")
class ConfirmResource {

    private static final int GONE = 410;

    /**
     * The page.
     *
     * @param city of the mission
     * @param done when it was confirmed
     */
    @CheckedTemplate(basePath = "acknowledge", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmPage(Page page, String link, String state, String city, String address, Optional<Moment> done)
            implements TemplateInstance {}

    /** Where the time of the link is over. */
    @CheckedTemplate(basePath = "acknowledge", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmExpiredPage(Page page) implements TemplateInstance {}

    private final Confirmations confirmations;
    private final Visit visit;

    ConfirmResource(@RestClient Confirmations confirmations, Visit visit) {
        this.confirmations = confirmations;
        this.visit = visit;
    }

    @GET
    public Response look(@PathParam("link") String link) {
        try {
            return shown(200, page(link, confirmations.confirmation(link)));
        } catch (Refused refusal) {
            return expired(refusal);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("link") String link) {
        try {
            confirmations.confirm(link);
            return Response.seeOther(URI.create("/" + visit.language() + "/confirm/" + link))
                    .build();
        } catch (Refused refusal) {
            return expired(refusal);
        }
    }

    private Response expired(Refused refusal) {
        if (refusal.status() != GONE) {
            throw refusal;
        }
        return shown(GONE, new ConfirmExpiredPage(frame()));
    }

    private ConfirmPage page(String link, Confirmation found) {
        return new ConfirmPage(
                frame(),
                link,
                found.name(visit.language()),
                OtherZone.stationName(found.station(), visit.language()),
                found.address(),
                VenueClock.of(Optional.empty(), visit).maybe(found.confirmedAt()));
    }

    private Page frame() {
        return visit.page(Section.NOWHERE, Audience.LINK);
    }

    /** Neither a cache nor a search engine keeps a page that belongs to one mailbox. */
    private static Response shown(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
