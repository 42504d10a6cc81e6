package org.convoke.web.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.Change;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session as {@code /api/v1} shows it. Texts have every language that they were translated into; times are local times
 * of the venue, whose zone is given.
 *
 * @param latest the revision that holds now
 * @param programme of that revision, in the answer about one session
 * @param documents what its items refer to, in the answer about one session
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicSession(
        UUID id,
        String slug,
        LocalizedText process,
        LocalizedText coFacilitators,
        LocalizedText title,
        LocalizedText theme,
        Days days,
        Venue venue,
        Mode mode,
        List<String> languages,
        @Nullable Entry latest,
        @Nullable Programme programme,
        @Nullable List<Paper> documents,
        Links links) {

    /**
     * Where to read on.
     *
     * @param pages for people, by language
     * @param calendars iCalendar, by language
     * @param atom the revisions with their changes in words, by language
     * @param now server-sent events: what is going on, what comes next, that a revision came out
     */
    record Links(
            String self,
            Map<String, String> pages,
            String revisions,
            Map<String, String> calendars,
            Map<String, String> atom,
            String now) {}

    /** A document, and the item that refers to it. */
    record Paper(LocalizedText title, String address, UUID item) {}

    /**
     * A revision in a list.
     *
     * @param corrects the symbol of the revision that it corrects, where it is a corrigendum
     * @param contentHash SHA-256 of the public programme, which the website shows as its proof
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            int number,
            String symbol,
            @Nullable String corrects,
            Status status,
            Instant publishedAt,
            String contentHash,
            @Nullable Integer changeCount,
            RevisionLinks links) {

        static Entry of(String slug, Revision revision, Site site) {
            return new Entry(
                    revision.number(),
                    revision.symbol(),
                    revision.corrects(),
                    revision.status(),
                    revision.publishedAt(),
                    revision.contentHash(),
                    revision.changeCount(),
                    RevisionLinks.of(slug, revision.number(), site));
        }
    }

    /** Where a revision can be read for ever. */
    record RevisionLinks(String self, Map<String, String> pages, String session) {
        static RevisionLinks of(String slug, int number, Site site) {
            return new RevisionLinks(
                    site.revision(slug, number),
                    site.inEachLanguage(language -> site.revisionPage(language, slug, number)),
                    site.session(slug));
        }
    }

    /**
     * How a copy of a revision is proved.
     *
     * @param keyId the key, in the list of public keys
     * @param signature Ed25519 over the line convoke-seal-v1:revision and the bytes of the copy, base64url
     * @param sha256 of the bytes of the copy
     * @param copy where these bytes are
     * @param keys where the public keys are
     */
    record Seal(String keyId, String signature, String sha256, String copy, String keys) {
        static @Nullable Seal of(String slug, Revision revision, Site site) {
            var seal = revision.seal();
            return seal == null
                    ? null
                    : new Seal(
                            seal.keyId(),
                            seal.signature(),
                            seal.sha256(),
                            site.revision(slug, revision.number()) + "/signed",
                            site.keys());
        }
    }

    /**
     * A revision with its programme and what changed against the one before.
     *
     * @param corrects the symbol of the revision that it corrects, where it is a corrigendum
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            int number,
            String symbol,
            @Nullable String corrects,
            Status status,
            Instant publishedAt,
            String contentHash,
            @Nullable Seal seal,
            List<Change> changes,
            Programme programme,
            RevisionLinks links) {

        static Whole of(String slug, Revision revision, Programme programme, Site site) {
            return new Whole(
                    revision.number(),
                    revision.symbol(),
                    revision.corrects(),
                    revision.status(),
                    revision.publishedAt(),
                    revision.contentHash(),
                    Seal.of(slug, revision, site),
                    Optional.ofNullable(revision.changes()).orElse(List.of()),
                    programme.withoutTranslators(),
                    RevisionLinks.of(slug, revision.number(), site));
        }
    }

    /** All sessions of which something is published. */
    record Listed(List<PublicSession> sessions, Map<String, String> links) {}

    /** All revisions of a session, the newest first. */
    record Revisions(List<Entry> revisions, Map<String, String> links) {}

    static PublicSession of(Session session, Site site) {
        var slug = session.slug();
        var latest = session.latest();
        return new PublicSession(
                session.id(),
                slug,
                session.process().title().withoutTranslators(),
                session.process().coFacilitators().withoutTranslators(),
                session.title().withoutTranslators(),
                session.theme().withoutTranslators(),
                session.days(),
                session.venue().withoutTranslators(),
                session.mode(),
                session.languages(),
                latest == null
                        ? null
                        : new Entry(
                                latest.number(),
                                latest.symbol(),
                                null,
                                latest.status(),
                                latest.publishedAt(),
                                latest.contentHash(),
                                null,
                                RevisionLinks.of(slug, latest.number(), site)),
                null,
                null,
                new Links(
                        site.session(slug),
                        site.inEachLanguage(language -> site.page(language, slug)),
                        site.revisions(slug),
                        site.inEachLanguage(language -> site.calendar(language, slug)),
                        site.inEachLanguage(language -> site.atom(language, slug)),
                        site.now(slug)));
    }

    PublicSession with(Programme held) {
        var papers = held.meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .flatMap(item -> item.documents().stream()
                        .map(paper -> new Paper(
                                paper.title().withoutTranslators(),
                                paper.address(),
                                item.id().value())))
                .toList();
        return new PublicSession(
                id,
                slug,
                process,
                coFacilitators,
                title,
                theme,
                days,
                venue,
                mode,
                languages,
                latest,
                held.withoutTranslators(),
                papers,
                links);
    }
}
