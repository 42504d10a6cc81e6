package org.convoke.web.mission;

import com.ibm.icu.util.ULocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Registration;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A message as a mission was sent it: its text, and how it looked. */
@Path("/{language}/mission/{code}/notices/{notice}")
class MessageResource {

    /**
     * The styles of a mail stand in its elements. It is shown as a page of its own that can run nothing, load nothing and
     * send nothing; its links open in a new tab.
     */
    static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups"
                    + " allow-popups-to-escape-sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
                ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr",
                message.text().lines().map(MessageResource::indented).toList());
    }

    @GET
    @Path("/as-sent")
    @Produces("text/html;charset=UTF-8")
    public Response asSent(@PathParam("code") String code, @PathParam("notice") UUID notice) {
        var reader = Door.reader(visit, Audience.MISSION, code);
        return Response.ok(notification.message(reader.bearer(), notice, code).html())
                .header("Content-Security-Policy", MAIL_POLICY)
                .build();
    }

    /** A browser would drop the spaces that a line begins with. */
    private static String indented(String line) {
        var text = line.stripLeading();
        return "\u00a0".repeat(line.length() - text.length()) + text;
    }
}
