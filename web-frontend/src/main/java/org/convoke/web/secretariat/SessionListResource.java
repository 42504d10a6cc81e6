package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Role;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The sessions that the secretariat prepares, and for the operator the notices of each. */
@Path("/{language}/secretariat")
@Produces(MediaType.TEXT_HTML)
class SessionListResource {

    private static final Comparator<Session> NEWEST_FIRST = Comparator.comparing(
                    (Session session) -> session.days().first())
            .reversed()
            .thenComparing(Session::slug);

    /**
     * A session of the list.
     *
     * @param symbol the newest publication, where there is one
     * @param unpublished how many changes of the draft are not published; empty for readers who may not know of it
     * @param notices empty where they cannot be read now
     */
    record Row(
            String slug,
            Shown title,
            Shown process,
            String days,
            Shown city,
            Optional<String> symbol,
            Optional<Integer> unpublished,
            Optional<List<NoticeRow>> notices) {}

    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionListPage(Page page, boolean prepares, boolean operates, List<Row> rows) implements TemplateInstance {}

    private final Agenda agenda;
    private final NoticeLists notices;
    private final Visit visit;

    SessionListResource(@RestClient Agenda agenda, NoticeLists notices, Visit visit) {
        this.agenda = agenda;
        this.notices = notices;
        this.visit = visit;
    }

    @GET
    public Response list() {
        var reader = visit.reader(Audience.NOTICES);
        var rows = agenda.sessions(reader.bearer()).stream()
                .sorted(NEWEST_FIRST)
                .map(session -> row(session, reader))
                .toList();
        return Answers.shown(new SessionListPage(
                visit.page(Section.SECRETARIAT, Audience.NOTICES),
                reader.isAnyOf(Role.SECRETARIAT),
                reader.isAnyOf(Role.OPERATOR),
                rows));
    }

    private Row row(Session session, Reader reader) {
        var language = visit.language();
        return new Row(
                session.slug(),
                session.title().in(language),
                session.process().title().in(language),
                visit.times().days(session.days()),
                session.venue().city().in(language),
                Optional.ofNullable(session.latest()).map(latest -> Symbols.shown(latest.symbol(), visit.words())),
                Optional.ofNullable(session.draftVersion())
                        .map(known -> agenda.preview(reader.bearer(), session.slug())
                                .changes()
                                .size()),
                notices.of(reader, session, visit.words()));
    }
}
