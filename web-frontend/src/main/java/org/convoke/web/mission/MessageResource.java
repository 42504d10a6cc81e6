package org.convoke.web.mission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.convoke.web.notice.AsSent;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Registration;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Visit;
import org.convoke.wording.Words;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A message as a mission was sent it: its text, and how it looked. */
@Path("/{language}/mission/{code}/notices/{notice}")
class MessageResource {

    /**
     * The text of a message.
     *
     * @param language of the message, as the reader calls it
     * @param tag the same for machines
     * @param lines of the text, with the spaces that they begin with
     */
    @CheckedTemplate(basePath = "mission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MessagePage(
            Page page,
            String code,
            String name,
            UUID notice,
            String subject,
            String language,
            String tag,
            String direction,
            List<String> lines)
            implements TemplateInstance {}

    private final Registration registration;
    private final Notification notification;
    private final Visit visit;

    MessageResource(@RestClient Registration registration, @RestClient Notification notification, Visit visit) {
        this.registration = registration;
        this.notification = notification;
        this.visit = visit;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public TemplateInstance text(@PathParam("code") String code, @PathParam("notice") UUID notice) {
        var reader = Door.reader(visit, Audience.MISSION, code);
        var message = notification.message(reader.bearer(), notice, code);
        var tag = message.language();
        return new MessagePage(
                visit.page(Door.section(reader), Audience.MISSION),
                code,
                registration.participant(reader.bearer(), code).name(visit.language()),
                notice,
                message.subject(),
                Languages.name(tag, visit.language()),
                tag,
                Words.directionOf(tag),
                AsSent.lines(message));
    }

    @GET
    @Path("/as-sent")
    @Produces("text/html;charset=UTF-8")
    public Response asSent(@PathParam("code") String code, @PathParam("notice") UUID notice) {
        var reader = Door.reader(visit, Audience.MISSION, code);
        return AsSent.page(notification.message(reader.bearer(), notice, code));
    }
}
