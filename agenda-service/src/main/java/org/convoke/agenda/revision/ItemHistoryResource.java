package org.convoke.agenda.revision;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.LatestRevision;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.Change;
import org.convoke.programme.ItemId;
import org.convoke.programme.Visibility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of one agenda item, revision by revision, for anybody who may know of it. */
@Path("/sessions/{session}/items/{item}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
class ItemHistoryResource {

    private final Revisions revisions;
    private final Access access;

    ItemHistoryResource(Revisions revisions, Access access) {
        this.revisions = revisions;
        this.access = access;
    }

    /**
     * @param first the oldest revision that has the item
     * @param last the newest revision that has it; an older one than the newest of all where it is no longer held
     * @param steps the revisions that changed something about it, the newest first
     */
    record ItemHistoryView(ItemId item, ChangesView.Side first, ChangesView.Side last, List<StepView> steps) {
        static ItemHistoryView of(ItemId item, ItemHistory history) {
            return new ItemHistoryView(
                    item,
                    ChangesView.Side.of(history.first()),
                    ChangesView.Side.of(history.last()),
                    history.steps().stream().map(StepView::of).toList());
        }
    }

    /** @param changes those that are about the item, alone or with others */
    record StepView(ChangesView.Side revision, List<Change> changes) {
        static StepView of(ItemHistory.Step step) {
            return new StepView(ChangesView.Side.of(step.revision()), step.changes());
        }
    }

    @GET
    @Operation(
            summary = "The revisions that changed an agenda item, the newest first, each with what it changed of it",
            description =
                    "For anybody, as the reader may see it. 404 where the reader finds the item in no revision. The ETag changes with each publication.")
    @APIResponseSchema(value = ItemHistoryView.class, responseDescription = "The history")
    @APIResponse(responseCode = "304", description = "Nothing was published since the ETag or the date that was sent")
    public Response history(String session, UUID item, @Context Request request) {
        var found = access.readable(session);
        var reader = access.visibility(found);
        var latest = found.latest();
        if (latest == null) {
            throw unknown();
        }
        var tag = new EntityTag(latest.number() + "-" + reader.name().toLowerCase(Locale.ROOT));
        var published = Date.from(latest.publishedAt().truncatedTo(ChronoUnit.SECONDS));
        var unchanged = request.evaluatePreconditions(published, tag);
        return (unchanged == null ? Response.ok(view(found.id(), latest, new ItemId(item), reader)) : unchanged)
                .tag(tag)
                .lastModified(published)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        reader == Visibility.PUBLIC ? "public, no-cache" : "private, no-cache")
                .build();
    }

    private ItemHistoryView view(SessionId session, LatestRevision latest, ItemId item, Visibility reader) {
        var known = revisions.inOrder(session).stream()
                .filter(revision -> revision.number() <= latest.number())
                .toList();
        return ItemHistory.of(item, known, reader)
                .map(history -> ItemHistoryView.of(item, history))
                .orElseThrow(ItemHistoryResource::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such item in what is published").build();
    }
}
