package org.convoke.web.publicsite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.Programme;
import org.convoke.web.programme.NotHeld;
import org.convoke.web.programme.Paper;
import org.convoke.web.programme.ProgrammeView.Day;
import org.convoke.web.programme.ProgrammeView.Item;
import org.convoke.web.programme.ProgrammeView.Sitting;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.programme.Viewing;
import org.convoke.web.services.Agenda.Latest;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Papers;
import org.convoke.web.services.Papers.OnTable;
import org.convoke.web.services.Papers.OrderOfTheDay;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The order of the day of a meeting: its items with their speakers and speaking times, as the reader may know them, and the
 * documents that everybody may read. It is made to be printed and put on the table.
 */
@Path("/{language}/sessions/{slug}/meetings/{id}/order-of-the-day")
@Produces(MediaType.TEXT_HTML)
class OrderOfTheDayResource {

    private static final int NOT_FOUND = 404;

    /** An item with its documents. */
    record Entry(Item item, List<Paper> papers) {}

    /**
     * The page.
     *
     * @param symbol of the publication that holds
     * @param papers of the meeting as a whole
     * @param address where the page that holds is always found, as it stands on paper
     */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OrderPage(
            Page page,
            SessionHead head,
            Optional<NotHeld> notHeld,
            String slug,
            Day day,
            Sitting meeting,
            String symbol,
            List<Entry> entries,
            List<Paper> papers,
            String address)
            implements TemplateInstance {}

    private final PublicAgenda agenda;
    private final Papers papers;
    private final Visit visit;
    private final StructuredData site;

    OrderOfTheDayResource(PublicAgenda agenda, @RestClient Papers papers, Visit visit, StructuredData site) {
        this.agenda = agenda;
        this.papers = papers;
        this.visit = visit;
        this.site = site;
    }

    @GET
    public OrderPage order(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        var session = agenda.session(visit.reader(), slug);
        var newest = Optional.ofNullable(session.latest()).orElseThrow(NotFoundException::new);
        var programme = Optional.ofNullable(
                        agenda.revision(visit.reader(), slug, newest.number()).programme())
                .orElseThrow(NotFoundException::new);
        var view = Viewing.of(programme, visit.words(), visit.otherZone());
        for (var day : view.days()) {
            for (var meeting : day.meetings()) {
                if (meeting.id().equals(id.toString())) {
                    return page(session, programme, newest, day, meeting);
                }
            }
        }
        throw new NotFoundException();
    }

    private OrderPage page(Session session, Programme programme, Latest newest, Day day, Sitting meeting) {
        var slug = session.slug();
        var table = onTheTable(slug, meeting.id());
        return new OrderPage(
                visit.page(Section.SESSIONS, Audience.EVERYBODY),
                SessionHead.of(session, programme, visit),
                NotHeld.of(programme.standing(), visit.words()),
                slug,
                day,
                meeting,
                Symbols.shown(newest.symbol(), visit.words()),
                meeting.items().stream()
                        .map(item -> new Entry(item, shown(table.of(item.id()))))
                        .toList(),
                shown(table.documents()),
                site.pageOf(session, visit.language()) + "/meetings/" + meeting.id() + "/order-of-the-day");
    }

    /** A meeting that not everybody may know of has no documents for everybody. */
    private OrderOfTheDay onTheTable(String slug, String meeting) {
        try {
            return papers.orderOfTheDay(slug, UUID.fromString(meeting));
        } catch (Refused e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            return new OrderOfTheDay(List.of(), List.of());
        }
    }

    private List<Paper> shown(List<OnTable> documents) {
        return documents.stream()
                .flatMap(document -> Paper.of(
                        document.symbol(), document.title(), document.version(), document.languages(), visit.words())
                        .stream())
                .toList();
    }
}
