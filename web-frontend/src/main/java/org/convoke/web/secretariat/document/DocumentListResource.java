package org.convoke.web.secretariat.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.secretariat.document.DocumentWords.Belongs;
import org.convoke.web.secretariat.document.DocumentWords.Edition;
import org.convoke.web.secretariat.document.DocumentWords.State;
import org.convoke.web.services.Documents;
import org.convoke.web.services.Documents.SessionDocument;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The documents of a session, as those who prepare it see them. */
@Path("/{language}/secretariat/sessions/{slug}/documents")
@Produces(MediaType.TEXT_HTML)
class DocumentListResource {

    /**
     * A document of the list.
     *
     * @param audienceKey of the words that say who may read it
     * @param editions the language versions of the version that holds, else of the one that is being prepared
     * @param versions how many there are
     */
    record Row(
            String href,
            Optional<String> symbol,
            Shown title,
            String kind,
            Belongs place,
            String audienceKey,
            List<State> states,
            List<Edition> editions,
            int versions) {}

    @CheckedTemplate(basePath = "secretariat/document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DocumentListPage(
            Page page, SessionHead head, Trail trail, String desk, boolean mayEdit, boolean withdrawn, List<Row> rows)
            implements TemplateInstance {}

    private final OpenSessions sessions;
    private final Documents documents;
    private final Clock clock;
    private final Visit visit;

    DocumentListResource(OpenSessions sessions, @RestClient Documents documents, Clock clock, Visit visit) {
        this.sessions = sessions;
        this.documents = documents;
        this.clock = clock;
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("slug") String slug, @QueryParam("done") @Nullable String done) {
        var open = sessions.toRead(slug);
        var words = new DocumentWords(open, visit.words(), clock);
        var rows = documents.all(open.bearer(), open.slug()).stream()
                .map(document -> row(document, open.desk(), words))
                .toList();
        return Answers.shown(new DocumentListPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                SessionHead.of(open.session(), open.programme(), visit),
                sessions.trail(open, visit.words().say("filing")),
                open.desk(),
                open.mayEdit(),
                "withdrawn".equals(done),
                rows));
    }

    private Row row(SessionDocument document, String desk, DocumentWords words) {
        var shown = document.versions().stream()
                .filter(version -> Integer.valueOf(version.number()).equals(document.version()))
                .findFirst()
                .orElseGet(document::newest);
        return new Row(
                desk + "/documents/" + document.id(),
                Optional.ofNullable(document.symbol()),
                document.title().in(visit.language()),
                visit.words().say(DocumentWords.kindKey(document.kind())),
                words.place(document),
                "editor." + document.visibility().key(),
                words.states(document).toList(),
                shown.files().stream()
                        .map(file -> words.edition(document, shown, file))
                        .toList(),
                document.versions().size());
    }
}
