package org.convoke.web.acknowledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.NoticeName;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Notification.Acknowledgement;
import org.convoke.web.services.Notification.Signature;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Acknowledging a message, for whoever has its link. Opening the page acknowledges nothing, since mail scanners open
 * links; its button does.
 */
@Path("/{language}/acknowledge/{link}")
@Produces("text/html;charset=UTF-8")
class AcknowledgeResource {

    private static final int GONE = 410;

    /**
     * The page.
     *
     * @param message what it is called: "Notice of Rev.1"
     * @param programme where what it told can be read
     * @param done when it was acknowledged, and by whom as they named themselves
     * @param typed the name as it was typed, where that was not accepted
     */
    @CheckedTemplate(basePath = "acknowledge", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AcknowledgePage(
            Page page,
            String link,
            String message,
            Optional<Shown> title,
            String state,
            String address,
            String programme,
            Optional<Moment> done,
            Optional<String> by,
            String typed,
            boolean wrong)
            implements TemplateInstance {}

    /** Where the time of the link is over. */
    @CheckedTemplate(basePath = "acknowledge", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExpiredPage(Page page) implements TemplateInstance {}

    private final Notification notification;
    private final Visit visit;

    AcknowledgeResource(@RestClient Notification notification, Visit visit) {
        this.notification = notification;
        this.visit = visit;
    }

    @GET
    public Response look(@PathParam("link") String link) {
        try {
            return shown(200, page(link, notification.acknowledgement(link), "", false));
        } catch (Refused refusal) {
            return expired(refusal);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(@PathParam("link") String link, @RestForm("name") @DefaultValue("") String name) {
        try {
            notification.acknowledge(link, new Signature(name));
            return Response.seeOther(URI.create("/" + visit.language() + "/acknowledge/" + link))
                    .build();
        } catch (Refused refusal) {
            if (refusal.violations().isEmpty()) {
                return expired(refusal);
            }
            return shown(refusal.status(), page(link, notification.acknowledgement(link), name, true));
        }
    }

    private Response expired(Refused refusal) {
        if (refusal.status() != GONE) {
            throw refusal;
        }
        return shown(GONE, new ExpiredPage(frame()));
    }

    private AcknowledgePage page(String link, Acknowledgement found, String typed, boolean wrong) {
        var page = frame();
        var clock = VenueClock.of(Optional.empty(), visit);
        var session = page.href("/sessions/" + found.session());
        return new AcknowledgePage(
                page,
                link,
                NoticeName.of(found.kind(), found.symbol(), found.subject(), visit.words()),
                Optional.ofNullable(found.title()).map(title -> title.in(visit.language())),
                found.name(visit.language()),
                found.address(),
                found.revision() == null ? session : session + "/revisions/" + found.revision(),
                clock.maybe(found.acknowledgedAt()),
                Optional.ofNullable(found.name()),
                typed,
                wrong);
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
