package org.convoke.web.secretariat.series;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.TreeMap;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Fields;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Options.Option;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Series;
import org.convoke.web.services.Series.Copy;
import org.convoke.web.services.Venues;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A new session of the same process like this one, at other dates. */
@Path("/{language}/secretariat/sessions/{slug}/copy")
@Produces(MediaType.TEXT_HTML)
class CopyResource {

    @CheckedTemplate(basePath = "secretariat/series", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CopyPage(Page page, SessionHead head, Trail trail, String desk, Fields fields, List<Option> venues)
            implements TemplateInstance {}

    private final OpenSessions sessions;
    private final Series series;
    private final Venues venues;
    private final Visit visit;

    CopyResource(OpenSessions sessions, @RestClient Series series, @RestClient Venues venues, Visit visit) {
        this.sessions = sessions;
        this.series = series;
        this.venues = venues;
        this.visit = visit;
    }

    @GET
    public Response form(@PathParam("slug") String slug) {
        var open = sessions.toChange(slug);
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "title", open.programme().title(), open.languages());
        Texts.put(fields, "theme", open.programme().theme(), open.languages());
        fields.put("people", "yes");
        fields.put("documents", "yes");
        return Answers.shown(page(open, new Typed(fields), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(@PathParam("slug") String slug, MultivaluedMap<String, String> form) {
        var open = sessions.toChange(slug);
        var typed = Typed.of(form).without("csrf");
        var read = new BeginForm(typed, open.languages());
        var wanted = new Copy(
                read.slug(),
                read.firstDay(),
                read.venue(venues.all()).orElse(null),
                read.text("title", open.programme().title()),
                read.text("theme", open.programme().theme()),
                !typed.text("people").isEmpty(),
                !typed.text("documents").isEmpty());
        if (!read.faults().isEmpty()) {
            return refused(open, typed, read.faults());
        }
        try {
            var begun = series.copy(open.bearer(), open.slug(), wanted);
            return Answers.done("/" + visit.language() + "/secretariat/sessions/" + begun.slug());
        } catch (Refused refused) {
            return refused(open, typed, BeginForm.of(refused, wanted.title().source()));
        }
    }

    private Response refused(OpenSession open, Typed typed, List<Fault> faults) {
        return Answers.shown(Answers.NOT_ACCEPTED, page(open, typed, faults)).build();
    }

    private CopyPage page(OpenSession open, Typed typed, List<Fault> faults) {
        return new CopyPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                sessions.trail(open, visit.words().say("series.copy")),
                open.desk(),
                new Fields(
                        typed,
                        faults,
                        open.languages(),
                        Texts.source(open.programme().title(), open.languages()),
                        visit.words()),
                BeginResource.options(venues.all(), visit.language()));
    }
}
