package org.convoke.web.feeds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.programme.Programme;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.Symbols;
import org.convoke.web.publicsite.PublicAgenda;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.site.Languages;
import org.convoke.wording.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The revisions of a session as a feed: each with what it changed, in the sentences that missions are told. */
@Path("/{language}/sessions/{slug}/revisions.atom")
@Tag(name = "Revisions")
class AtomResource {

    private static final String ATOM = "application/atom+xml";

    /** So many of the newest; the page has all. */
    private static final int MOST = 20;

    private final PublicAgenda agenda;
    private final Site site;

    AtomResource(PublicAgenda agenda, Site site) {
        this.agenda = agenda;
        this.site = site;
    }

    @GET
    @Operation(summary = "The revisions of a session as an Atom feed, with what each changed in words")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = ATOM, schema = @Schema(implementation = String.class)))
    public Response revisions(@PathParam("language") String language, @PathParam("slug") String slug) {
        var session = agenda.session(Optional.empty(), slug);
        var latest = Optional.ofNullable(session.latest()).orElseThrow(NotFoundException::new);
        var words = Words.in(Languages.BUNDLE, language);
        var entries = Stream.iterate(latest.number(), number -> number >= 0, number -> number - 1)
                .limit(MOST)
                .map(number -> entry(session, number, words))
                .toList();
        var feed = new AtomFeed(
                site.tag(session.id(), "/revisions/" + language),
                language,
                words.direction(),
                session.title().in(language).text(),
                session.process().coFacilitators().in(language).text(),
                site.atom(language, session.slug()),
                site.page(language, session.slug()),
                latest.publishedAt(),
                entries);
        return Headers.answer(feed.write(), ATOM + ";charset=UTF-8", latest.publishedAt());
    }

    private AtomFeed.Entry entry(Session session, int number, Words words) {
        var slug = session.slug();
        var revision = agenda.revision(Optional.empty(), slug, number);
        return new AtomFeed.Entry(
                site.tag(session.id(), "/revisions/" + number + "/" + words.language()),
                session.title().in(words.language()).text() + ", "
                        + Symbols.whole(revision.symbol(), revision.corrects(), words),
                site.revisionPage(words.language(), slug, number),
                revision.publishedAt(),
                number == 0 ? List.of() : sentences(slug, revision, words));
    }

    private List<AtomFeed.Sentence> sentences(String slug, Revision revision, Words words) {
        var before = programmeOf(agenda.revision(Optional.empty(), slug, revision.number() - 1));
        var changes = Optional.ofNullable(revision.changes()).orElse(List.of());
        return ChangeList.of(changes, before, programmeOf(revision), words.language(), Optional.empty()).rows().stream()
                .map(row -> row.words().headline())
                .map(line -> new AtomFeed.Sentence(words.say("sentence", "text", line.text()), line.language()))
                .toList();
    }

    private static Programme programmeOf(Revision revision) {
        return Objects.requireNonNull(revision.programme());
    }
}
