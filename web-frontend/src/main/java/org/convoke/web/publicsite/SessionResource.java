package org.convoke.web.publicsite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.PresentMoment;
import org.convoke.web.programme.ProgrammeView;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.programme.Viewing;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.web.site.Zones;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The programme of a session: the one that holds now, and each as it was published. */
@Path("/{language}/sessions/{slug}")
@Produces(MediaType.TEXT_HTML)
class SessionResource {

    private static final int IN_THE_SUMMARY = 3;

    /** A publication in the list at the side. */
    record Published(int number, String symbol, String moment, int changes, boolean shown, boolean current) {}

    /**
     * The page of a session.
     *
     * @param shown the revision that is shown
     * @param moment what goes on and what comes next, on the page of the programme that holds
     * @param days the links to its days and to the list of its items
     * @param asList whether each item is one line
     * @param view what is shown of the programme
     * @param itemsHref what the addresses of its items begin with
     * @param address where the programme that holds is always found, as it stands on paper
     * @param structuredData the session for search engines, escaped for a script element
     */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionPage(
            Page page,
            SessionHead head,
            Published shown,
            Published latest,
            ChangeList changes,
            List<ChangeList.Row> summary,
            Optional<PresentMoment> moment,
            DaySwitch days,
            boolean asList,
            ProgrammeView view,
            List<Published> revisions,
            Proof proof,
            List<Zones.Choice> zones,
            String slug,
            String itemsHref,
            String address,
            String structuredData)
            implements TemplateInstance {}

    /** What an open page is told when a newer revision was published. */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StaleNotice(Page page, String slug, String symbol, int number) implements TemplateInstance {}

    /** That the session has no such day, and which days it has. */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoSuchDayPage(Page page, SessionHead head, DaySwitch days, String slug) implements TemplateInstance {}

    /** The page of a session that has no programme yet. */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnpublishedPage(Page page, SessionHead head) implements TemplateInstance {}

    private final PublicAgenda agenda;
    private final Happenings happenings;
    private final Visit visit;
    private final StructuredData structuredData;
    private final Clock clock;

    SessionResource(
            PublicAgenda agenda, Happenings happenings, Visit visit, StructuredData structuredData, Clock clock) {
        this.agenda = agenda;
        this.happenings = happenings;
        this.visit = visit;
        this.structuredData = structuredData;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> current(
            @PathParam("slug") String slug,
            @QueryParam("day") @Nullable String day,
            @QueryParam("view") @Nullable String view) {
        var session = agenda.session(visit.reader(), slug);
        var latest = session.latest();
        if (latest == null) {
            return RestResponse.ok(new UnpublishedPage(frame(), SessionHead.of(session, visit)));
        }
        PresentMoment.holdsUntil(programmeOf(agenda.revision(visit.reader(), slug, latest.number())), clock.instant())
                .ifPresent(visit::expires);
        return page(session, slug, latest.number(), day, view);
    }

    @GET
    @Path("/revisions/{number:\\d{1,6}}")
    public RestResponse<TemplateInstance> asPublished(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @QueryParam("day") @Nullable String day,
            @QueryParam("view") @Nullable String view) {
        return page(agenda.session(visit.reader(), slug), slug, number, day, view);
    }

    private RestResponse<TemplateInstance> page(
            Session session, String slug, int number, @Nullable String day, @Nullable String view) {
        var shown = agenda.revision(visit.reader(), slug, number);
        var programme = programmeOf(shown);
        var changes = shown.changes() == null || number == 0 ? List.<Change>of() : shown.changes();
        var before = changes.isEmpty() ? programme : programmeOf(agenda.revision(visit.reader(), slug, number - 1));
        var whole = changes.isEmpty()
                ? Viewing.of(programme, visit.words(), visit.otherZone())
                : Viewing.of(programme, before, changes, visit.words(), visit.otherZone());
        var selection = Selection.of(day, view, programme);
        var days = DaySwitch.of(selection, whole, frame());
        if (selection instanceof Selection.NoSuchDay) {
            return RestResponse.status(
                    Status.NOT_FOUND,
                    new NoSuchDayPage(frame(), SessionHead.of(session, programme, visit), days, slug));
        }
        var list = ChangeList.of(changes, before, programme, visit.language(), Optional.empty());
        return RestResponse.ok(page(session, slug, programme, list, whole, selection, days, number));
    }

    private SessionPage page(
            Session session,
            String slug,
            Programme programme,
            ChangeList changes,
            ProgrammeView whole,
            Selection selection,
            DaySwitch days,
            int number) {
        var revisions = agenda.revisions(visit.reader(), slug);
        var published = revisions.stream()
                .map(revision -> published(session, revision, number, revisions.getFirst()))
                .toList();
        var shown = published.stream().filter(Published::shown).findFirst().orElseThrow(NotFoundException::new);
        var moment =
                shown.current() ? PresentMoment.of(programme, whole, clock.instant()) : Optional.<PresentMoment>empty();
        if (moment.isEmpty()) { // what is now changes without a publication
            visit.lastModified(revisions.getFirst().publishedAt());
        }
        return new SessionPage(
                frame(),
                SessionHead.of(session, programme, visit),
                shown,
                published.getFirst(),
                changes,
                changes.first(IN_THE_SUMMARY),
                moment,
                days,
                selection instanceof Selection.AsList,
                selection instanceof Selection.OneDay one ? whole.on(one.date()) : whole,
                published,
                Proof.of(agenda.revision(Optional.empty(), slug, number), visit.words()),
                Zones.choices(session.venue().zone(), visit.otherZone(), visit.language()),
                slug,
                frame().href("/sessions/" + slug + "/items/"),
                structuredData.pageOf(session, visit.language()),
                structuredData.of(session, programme.visibleTo(Visibility.PUBLIC), visit.language()));
    }

    private Published published(Session session, Revision revision, int shown, Revision latest) {
        return new Published(
                revision.number(),
                Symbols.whole(revision.symbol(), revision.corrects(), visit.words()),
                visit.times()
                        .moment(
                                revision.publishedAt(),
                                session.venue().zone(),
                                session.venue().city().in(visit.language()).text()),
                Optional.ofNullable(revision.changeCount()).orElse(0),
                revision.number() == shown,
                revision.number() == latest.number());
    }

    /** Tells an open page that there is a newer revision; the programme under the reader's eyes does not move. */
    @GET
    @Path("/live")
    @Blocking // until the stream begins: the session is asked for
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_HTML)
    public Multi<String> live(@PathParam("slug") String slug) {
        var session = agenda.session(visit.reader(), slug).id();
        var page = frame();
        var words = visit.words();
        return happenings
                .about(session)
                .filter(Happening.RevisionPublished.class::isInstance)
                .map(Happening.RevisionPublished.class::cast)
                .map(published -> new StaleNotice(
                                page, slug, Symbols.shown(published.symbol(), words), published.number())
                        .render());
    }

    private Page frame() {
        return visit.page(Section.SESSIONS, Audience.EVERYBODY);
    }

    private static Programme programmeOf(Revision revision) {
        return Optional.ofNullable(revision.programme()).orElseThrow(NotFoundException::new);
    }
}
