package org.convoke.agenda.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convoke.events.DutyStation;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Mode;
import org.convoke.programme.Standing;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A session as REST shows it.
 *
 * @param latest the newest revision, null before the first publication
 * @param draftVersion for those who prepare the session only
 * @param approvalRequired whether two persons publish; for those who prepare the session only
 */
record SessionView(
        SessionId id,
        Slug slug,
        SessionProcess process,
        List<String> languages,
        List<DutyStation> primaryStations,
        List<DutyStation> copyStations,
        @Nullable Latest latest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer draftVersion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean approvalRequired,
        LocalizedText title,
        LocalizedText theme,
        Days days,
        Venue venue,
        Mode mode,
        Standing standing) {

    /** The newest revision from outside. */
    record Latest(int number, String symbol, Status status, Instant publishedAt, String contentHash) {
        static @Nullable Latest of(@Nullable LatestRevision latest) {
            return latest == null
                    ? null
                    : new Latest(
                            latest.number(),
                            latest.symbol().toString(),
                            latest.status(),
                            latest.publishedAt(),
                            latest.contentHash());
        }
    }

    /** @param prepares whether the reader prepares the session */
    static SessionView of(Session session, boolean prepares) {
        var addressing = session.addressing();
        var outline = session.outline();
        return new SessionView(
                session.id(),
                session.slug(),
                session.process(),
                addressing.languages(),
                addressing.primaryStations(),
                addressing.copyStations(),
                Latest.of(session.latest()),
                prepares ? session.draftVersion() : null,
                prepares ? session.approvalRequired() : null,
                outline.title(),
                outline.theme(),
                outline.days(),
                outline.venue(),
                outline.mode(),
                outline.standing());
    }
}
