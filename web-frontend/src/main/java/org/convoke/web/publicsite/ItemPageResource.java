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
import org.convoke.programme.ItemId;
import org.convoke.programme.Programme;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.NotHeld;
import org.convoke.web.programme.Place;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Viewing;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/**
 * The page of one agenda item, at an address that stays: what the programme says of it now, and what each revision
 * changed. An item that is no longer on the programme keeps its page, which says so.
 */
@Path("/{language}/sessions/{slug}/items/{id}")
@Produces(MediaType.TEXT_HTML)
class ItemPageResource {

    /** What one revision changed about the item, in words. */
    record Step(NamedRevision revision, ChangeList changes, String programmeHref) {}

    /** That the item is no longer on the programme, and by which revision. */
    record Gone(String key, String symbol) {}

    /** The page. */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ItemPage(
            Page page,
            SessionHead head,
            Optional<NotHeld> notHeld,
            String slug,
            Place place,
            String symbol,
            Optional<Gone> gone,
            List<Step> steps,
            NamedRevision since,
            String address)
            implements TemplateInstance {}

    private final PublicAgenda agenda;
    private final Visit visit;
    private final StructuredData site;

    ItemPageResource(PublicAgenda agenda, Visit visit, StructuredData site) {
        this.agenda = agenda;
        this.visit = visit;
        this.site = site;
    }

    @GET
    public ItemPage item(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        var session = agenda.session(visit.reader(), slug);
        var newest = Optional.ofNullable(session.latest()).orElseThrow(NotFoundException::new);
        var history = ItemHistory.of(agenda.history(visit.reader(), slug, id), number -> programme(slug, number));
        visit.lastModified(newest.publishedAt());
        return page(session, slug, new ItemId(id), history, programme(slug, newest.number()));
    }

    private ItemPage page(Session session, String slug, ItemId item, ItemHistory history, Programme isNow) {
        var view = Viewing.of(history.planned(), visit.words(), visit.otherZone());
        var place = Place.of(view, item).orElseThrow(NotFoundException::new);
        return new ItemPage(
                visit.page(Section.SESSIONS, Audience.EVERYBODY),
                SessionHead.of(session, isNow, visit),
                NotHeld.of(isNow.standing(), visit.words()),
                slug,
                place,
                NamedRevision.of(session, history.last(), visit).symbol(),
                history.end()
                        .map(step -> new Gone(
                                history.isCancelled() ? "item.cancelled" : "item.gone",
                                NamedRevision.of(session, step.revision(), visit)
                                        .symbol())),
                history.steps().stream().map(step -> step(session, slug, step)).toList(),
                NamedRevision.of(session, history.first(), visit),
                site.pageOf(session, visit.language()) + "/items/" + item);
    }

    private Step step(Session session, String slug, ItemHistory.Step step) {
        var number = step.revision().number();
        return new Step(
                NamedRevision.of(session, step.revision(), visit),
                ChangeList.of(step.changes(), step.was(), step.isNow(), visit.language(), visit.otherZone()),
                "/" + visit.language() + "/sessions/" + slug + "/revisions/" + number);
    }

    private Programme programme(String slug, int number) {
        return Optional.ofNullable(agenda.revision(visit.reader(), slug, number).programme())
                .orElseThrow(NotFoundException::new);
    }
}
