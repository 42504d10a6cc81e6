package org.convoke.agenda.revision;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.Session;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.outbox.EventTooLarge;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.Visibility;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Revisions: the secretariat publishes them, anybody reads what is visible to them. */
@Path("/sessions/{session}/revisions")
@Produces(MediaType.APPLICATION_JSON)
class RevisionResource {

    private final Publishing publishing;
    private final Revisions revisions;
    private final Access access;
    private final Caller caller;

    RevisionResource(Publishing publishing, Revisions revisions, Access access, Caller caller) {
        this.publishing = publishing;
        this.revisions = revisions;
        this.access = access;
        this.caller = caller;
    }

    /** Publishes the draft; {@code If-Match} is the ETag of the version that was read. */
    @POST
    public RestResponse<RevisionView> publish(
            String session, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var id = access.changeable(session).id();
        return switch (published(id, ETags.required(ifMatch))) {
            case Publishing.Outcome.Published out -> created(out);
            case Publishing.Outcome.Moved moved -> throw moved.moved().problem();
            case Publishing.Outcome.NothingChanged nothing ->
                throw Problem.conflict("nothing-changed", "The draft is what was published as " + nothing.since())
                        .with("since", nothing.since().toString())
                        .build();
            case Publishing.Outcome.Incomplete incomplete ->
                throw Problem.refused("programme-incomplete", "The programme can not be published as it is")
                        .with("problems", incomplete.obstacles())
                        .build();
        };
    }

    @GET
    public List<RevisionSummary> all(String session) {
        var found = access.readable(session);
        return revisions.summaries(found.id(), access.visibility(found));
    }

    /** @param revision its number, or "latest" */
    @GET
    @Path("/{revision}")
    public RevisionView one(String session, String revision) {
        var found = access.readable(session);
        var shown = required(found, revision);
        return RevisionView.of(shown, before(shown).orElse(null), access.visibility(found));
    }

    /** @param since the number of an earlier revision; the one before where it is not given */
    @GET
    @Path("/{revision}/changes")
    public ChangesView changes(String session, String revision, @QueryParam("since") @Nullable Integer since) {
        var found = access.readable(session);
        var to = required(found, revision);
        var from = since == null ? before(to) : earlier(to, since);
        return ChangesView.between(
                from.orElseThrow(() ->
                        Problem.notFound("There is no such earlier revision").build()),
                to,
                access.visibility(found));
    }

    private Publishing.Outcome published(SessionId session, long draftVersion) {
        try {
            return publishing.publish(session, draftVersion, caller);
        } catch (EventTooLarge tooLarge) {
            throw Problem.refused(
                            "programme-too-large",
                            "The programme takes %,d bytes to tell; %,d are possible"
                                    .formatted(tooLarge.bytes(), tooLarge.limit()))
                    .build();
        }
    }

    private static RestResponse<RevisionView> created(Publishing.Outcome.Published out) {
        var revision = out.revision();
        var address = "/sessions/%s/revisions/%d"
                .formatted(revision.session(), revision.symbol().number());
        return RestResponse.ResponseBuilder.<RevisionView>created(URI.create(address))
                .entity(RevisionView.of(revision, out.previous(), Visibility.INTERNAL))
                .build();
    }

    private Revision required(Session session, String revision) {
        return named(session.id(), revision)
                .orElseThrow(() -> Problem.notFound("There is no such revision").build());
    }

    private Optional<Revision> named(SessionId session, String revision) {
        if (revision.equals("latest")) {
            return revisions.latest(session);
        }
        return revision.matches("\\d{1,6}")
                ? revisions.numbered(session, Integer.parseInt(revision))
                : Optional.empty();
    }

    private Optional<Revision> before(Revision revision) {
        return revisions.numbered(revision.session(), revision.symbol().number() - 1);
    }

    private Optional<Revision> earlier(Revision to, int since) {
        if (since >= to.symbol().number()) {
            throw Problem.invalid(List.of(new Violation("since", "query", "must be the number of an earlier revision")))
                    .build();
        }
        return revisions.numbered(to.session(), since);
    }
}
