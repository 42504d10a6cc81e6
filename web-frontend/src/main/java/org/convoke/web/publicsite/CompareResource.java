package org.convoke.web.publicsite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Change;
import org.convoke.programme.ItemId;
import org.convoke.programme.Programme;
import org.convoke.programme.Subject;
import org.convoke.programme.Weight;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jspecify.annotations.Nullable;

/** What was and what is now, between any two publications of a session's programme. */
@Path("/{language}/sessions/{slug}/compare")
@Produces(MediaType.TEXT_HTML)
class CompareResource {

    /** A publication that can be compared. */
    record Choice(int number, String symbol, String date) {}

    /** What the two programmes have in common. */
    record Unchanged(boolean dates, boolean venue, int items) {}

    /** The page; without changes where the two are the same. */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ComparePage(
            Page page,
            SessionHead head,
            String slug,
            List<Choice> choices,
            Choice from,
            Choice to,
            ChangeList changes,
            String programmeHref,
            String paragraph,
            Unchanged unchanged,
            String publishedAt,
            Proof proof,
            Choice newest)
            implements TemplateInstance {}

    private final PublicAgenda agenda;
    private final Visit visit;

    CompareResource(PublicAgenda agenda, Visit visit) {
        this.agenda = agenda;
        this.visit = visit;
    }

    @GET
    public TemplateInstance compare(
            @PathParam("slug") String slug,
            @QueryParam("from") @Nullable Integer asked,
            @QueryParam("to") @Nullable Integer until) {
        var session = agenda.session(visit.reader(), slug);
        var newest = Optional.ofNullable(session.latest()).orElseThrow(NotFoundException::new);
        int to = until != null ? until : newest.number();
        int from = asked != null ? asked : Math.max(0, to - 1);
        var earlier = agenda.revision(visit.reader(), slug, Math.min(from, to));
        var later = agenda.revision(visit.reader(), slug, Math.max(from, to));
        visit.lastModified(newest.publishedAt());
        return page(session, slug, earlier, later);
    }

    private ComparePage page(Session session, String slug, Revision earlier, Revision later) {
        var was = programmeOf(earlier);
        var isNow = programmeOf(later);
        var changes = earlier.number() == later.number()
                ? List.<Change>of()
                : agenda.compare(visit.reader(), slug, earlier.number(), later.number())
                        .changes();
        var choices = agenda.revisions(visit.reader(), slug).stream()
                .map(revision -> choice(session, revision))
                .toList();
        var list = ChangeList.of(changes, was, isNow, visit.language(), visit.otherZone());
        return new ComparePage(
                visit.page(Section.SESSIONS, Audience.EVERYBODY),
                SessionHead.of(session, isNow, visit),
                slug,
                choices,
                choice(session, earlier),
                choice(session, later),
                list,
                "/" + visit.language() + "/sessions/" + slug + "/revisions/" + later.number(),
                paragraph(list),
                unchanged(changes, was, isNow),
                visit.times()
                        .moment(
                                later.publishedAt(),
                                session.venue().zone(),
                                session.venue().city().in(visit.language()).text()),
                Proof.of(agenda.revision(Optional.empty(), slug, later.number()), visit.words()),
                choices.getFirst());
    }

    private Choice choice(Session session, Revision revision) {
        var date = revision.publishedAt().atZone(session.venue().zone()).toLocalDate();
        return new Choice(
                revision.number(),
                Symbols.whole(revision.symbol(), revision.corrects(), visit.words()),
                visit.times().dateWithYear(date));
    }

    /** The changes one after the other, so that they can be read aloud. */
    private String paragraph(ChangeList changes) {
        return changes.rows().stream()
                .filter(row -> row.words().weight() != Weight.SILENT)
                .map(row -> visit.words()
                        .say("sentence", "text", row.words().headline().text()))
                .collect(Collectors.joining(" "));
    }

    private static Unchanged unchanged(List<Change> changes, Programme was, Programme isNow) {
        var touched = changes.stream()
                .flatMap(change ->
                        change.subject() instanceof Subject.OfItem item ? Stream.of(item.id()) : Stream.<ItemId>empty())
                .collect(Collectors.toSet());
        var inBoth = was.meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .map(AgendaItem::id)
                .filter(id -> !touched.contains(id)
                        && isNow.meetings().stream()
                                .anyMatch(meeting -> meeting.items().stream()
                                        .anyMatch(item -> item.id().equals(id))));
        return new Unchanged(was.days().equals(isNow.days()), was.venue().equals(isNow.venue()), (int) inBoth.count());
    }

    private static Programme programmeOf(Revision revision) {
        return Optional.ofNullable(revision.programme()).orElseThrow(NotFoundException::new);
    }
}
