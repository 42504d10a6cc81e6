package org.convoke.web.mission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.notice.DeliveryFiles;
import org.convoke.web.notice.Proof;
import org.convoke.web.notice.SignedTable;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Registration;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The mission's own proof that it was told, and when; of nobody else. */
@Path("/{language}/mission/{code}/notices/{notice}")
@Produces(MediaType.TEXT_HTML)
class ProofResource {

    /**
     * The page.
     *
     * @param files the address of the signed files, without their endings
     */
    @CheckedTemplate(basePath = "mission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProofPage(Page page, String code, String name, Received notice, Proof proof, SignedTable table, String files)
            implements TemplateInstance {}

    private final Notification notification;
    private final Registration registration;
    private final Agenda agenda;
    private final DeliveryFiles files;
    private final Visit visit;

    ProofResource(
            @RestClient Notification notification,
            @RestClient Registration registration,
            @RestClient Agenda agenda,
            DeliveryFiles files,
            Visit visit) {
        this.notification = notification;
        this.registration = registration;
        this.agenda = agenda;
        this.files = files;
        this.visit = visit;
    }

    @GET
    @Path("/proof")
    public TemplateInstance proof(@PathParam("code") String code, @PathParam("notice") UUID notice) {
        var reader = Door.reader(visit, Audience.MISSION, code);
        var told = notification.told(reader.bearer(), code).stream()
                .filter(one -> one.notice().equals(notice))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var session = session(reader.bearer(), told.session());
        var page = visit.page(Door.section(reader), Audience.MISSION);
        return new ProofPage(
                page,
                code,
                registration.participant(reader.bearer(), code).name(visit.language()),
                Received.of(told, session, visit),
                files.proof(reader.bearer(), notice, code, VenueClock.of(session, visit)),
                files.table(reader.bearer(), notice, code, visit.language()),
                page.href("/mission/" + code + "/notices/" + notice + "/report"));
    }

    /** The signed files, to be saved. */
    @GET
    @Path("/report.{as:csv|pdf}")
    @Produces(MediaType.WILDCARD)
    public Response report(
            @PathParam("code") String code, @PathParam("notice") UUID notice, @PathParam("as") String as) {
        var reader = Door.reader(visit, Audience.MISSION, code);
        return files.file(reader.bearer(), notice, code, as, visit.language());
    }

    /** The session, where the mission may read of it. */
    private Optional<Session> session(String bearer, UUID session) {
        try {
            return Optional.of(agenda.session(bearer, session.toString()));
        } catch (Refused notForTheMission) {
            return Optional.empty();
        }
    }
}
