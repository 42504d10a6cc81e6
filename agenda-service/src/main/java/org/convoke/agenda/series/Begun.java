package org.convoke.agenda.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.convoke.agenda.session.Convening;
import org.convoke.agenda.session.LatestRevision;
import org.convoke.agenda.session.Session;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Slug;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A session in its series.
 *
 * @param latest what its newest revision is called; none before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Begun(
        SessionId id,
        Slug slug,
        LocalizedText title,
        LocalizedText theme,
        Days days,
        Venue venue,
        @Nullable String latest) {

    static Begun of(Session session) {
        var outline = session.outline();
        LatestRevision latest = session.latest();
        return new Begun(
                session.id(),
                session.slug(),
                outline.title(),
                outline.theme(),
                outline.days(),
                outline.venue(),
                latest == null ? null : latest.symbol().toString());
    }

    /** The answer to whoever convened it. */
    static RestResponse<Begun> answer(Convening.Outcome outcome) {
        return switch (outcome) {
            case Convening.Outcome.Convened convened ->
                RestResponse.ResponseBuilder.<Begun>created(
                                URI.create("/sessions/" + convened.session().id()))
                        .entity(of(convened.session()))
                        .build();
            case Convening.Outcome.SlugTaken taken ->
                throw Problem.conflict("slug-taken", "Another session is called " + taken.slug())
                        .build();
        };
    }
}
