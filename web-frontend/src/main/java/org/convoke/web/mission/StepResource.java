package org.convoke.web.mission;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.convoke.web.services.Mailboxes;
import org.convoke.web.services.Mailboxes.Address;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

/** What is done with one mailbox that is not confirmed: its link is sent again, or the secretariat does without it. */
@Path("/{language}/mission/{code}/mailboxes/{station}/steps")
class StepResource {

    /** What the mission's page can say of a step. */
    static final Set<String> DONE = Set.of("asked", "asked-lately", "vouched", "in-use");

    private static final int CONFLICT = 409;
    private static final int TOO_SOON = 429;

    private final Mailboxes mailboxes;
    private final Visit visit;

    StepResource(@RestClient Mailboxes mailboxes, Visit visit) {
        this.mailboxes = mailboxes;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("code") String code,
            @PathParam("station") String station,
            @RestForm("address") @DefaultValue("") String address,
            @RestForm("do") @DefaultValue("") String step) {
        var reader = Door.reader(visit, Audience.MAILBOXES, code);
        try {
            switch (step) {
                case "ask" -> {
                    mailboxes.askAgain(reader.bearer(), code, station, new Address(address));
                    return back(code, "asked");
                }
                case "vouch" -> {
                    mailboxes.vouch(reader.bearer(), code, station, new Address(address));
                    return back(code, "vouched");
                }
                default -> throw new NotFoundException();
            }
        } catch (Refused refusal) {
            return switch (refusal.status()) {
                case CONFLICT -> back(code, "in-use");
                case TOO_SOON -> back(code, "asked-lately");
                default -> throw refusal;
            };
        }
    }

    private Response back(String code, String done) {
        return Response.seeOther(
                        URI.create("/" + visit.language() + "/mission/" + code + "?done=" + done + "#mailboxes"))
                .build();
    }
}
