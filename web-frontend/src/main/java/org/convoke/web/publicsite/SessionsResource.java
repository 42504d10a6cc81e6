package org.convoke.web.publicsite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** The list of the sessions that have a programme. */
@Path("/{language}")
@Produces(MediaType.TEXT_HTML)
class SessionsResource {

    private static final Comparator<Session> NEWEST_FIRST = Comparator.comparing(
                    (Session session) -> session.days().first())
            .reversed()
            .thenComparing(Session::slug);

    /** One session of the list. */
    record Row(
            String slug, Shown title, Shown theme, Shown process, String days, Shown city, Optional<String> symbol) {}

    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionsPage(Page page, List<Row> rows) implements TemplateInstance {}

    private final PublicAgenda agenda;
    private final Visit visit;

    SessionsResource(PublicAgenda agenda, Visit visit) {
        this.agenda = agenda;
        this.visit = visit;
    }

    @GET
    public SessionsPage list() {
        var rows = agenda.sessions(visit.reader()).stream()
                .filter(session -> session.latest() != null)
                .sorted(NEWEST_FIRST)
                .map(this::row)
                .toList();
        return new SessionsPage(visit.page(Section.SESSIONS, Audience.EVERYBODY), rows);
    }

    private Row row(Session session) {
        var language = visit.language();
        return new Row(
                session.slug(),
                session.title().in(language),
                session.theme().in(language),
                session.process().title().in(language),
                visit.times().days(session.days()),
                session.venue().city().in(language),
                Optional.ofNullable(session.latest()).map(latest -> Symbols.shown(latest.symbol(), visit.words())));
    }
}
