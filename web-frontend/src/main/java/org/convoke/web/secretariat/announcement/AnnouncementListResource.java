package org.convoke.web.secretariat.announcement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.NewId;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Announcements;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The announcements of a session, and a new one. */
@Path("/{language}/secretariat/sessions/{slug}/announcements")
@Produces(MediaType.TEXT_HTML)
class AnnouncementListResource {

    private static final int INVALID = 400;

    private final Announcements announcements;
    private final Agenda agenda;
    private final AnnouncementPages pages;
    private final Visit visit;
    private final Clock clock;

    AnnouncementListResource(
            @RestClient Announcements announcements,
            @RestClient Agenda agenda,
            AnnouncementPages pages,
            Visit visit,
            Clock clock) {
        this.announcements = announcements;
        this.agenda = agenda;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public Response list(@PathParam("slug") String slug) {
        var reader = visit.reader(Audience.PROCESS);
        var session = agenda.session(reader.bearer(), slug);
        return Answers.shown(pages.list(session, announcements.all(reader.bearer(), session.id())));
    }

    @GET
    @Path("/new")
    public Response blank(@PathParam("slug") String slug) {
        var reader = visit.reader(Audience.PROCESS);
        var session = agenda.session(reader.bearer(), slug);
        return Answers.shown(form(session, Typed.NOTHING, List.of()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        var reader = visit.reader(Audience.PROCESS);
        var session = agenda.session(reader.bearer(), slug);
        var typed = Typed.of(sent);
        if (!WordsForm.isComplete(typed)) {
            return notAccepted(session, typed, List.of(visit.words().say("announce.english")));
        }
        try {
            var draft = announcements.write(reader.bearer(), session.id(), typed.text("key"), WordsForm.words(typed));
            return Answers.done("/" + visit.language() + "/secretariat/announcements/" + draft.id());
        } catch (Refused refused) {
            if (refused.status() != INVALID) {
                throw refused;
            }
            return notAccepted(session, typed, Wrong.of(refused));
        }
    }

    private Response notAccepted(Agenda.Session session, Typed typed, List<String> wrong) {
        return Answers.shown(Answers.NOT_ACCEPTED, form(session, typed, wrong)).build();
    }

    private AnnouncementPages.WordsPage form(Agenda.Session session, Typed typed, List<String> wrong) {
        var list = "/" + visit.language() + "/secretariat/sessions/" + session.slug() + "/announcements";
        var key = typed.text("key").isEmpty() ? NewId.at(clock.instant()).toString() : typed.text("key");
        return pages.words(session, WordsForm.of(typed, wrong, visit), list + "/new", list, key);
    }
}
