package org.convoke.agenda.draft;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.convoke.agenda.session.Access;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Every version of the working programme, and the way back from each. */
@Path("/sessions/{session}/draft/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class HistoryResource {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final History history;
    private final Reverting reverting;
    private final Repeats repeats;
    private final Access access;
    private final Caller caller;

    HistoryResource(History history, Reverting reverting, Repeats repeats, Access access, Caller caller) {
        this.history = history;
        this.reverting = reverting;
        this.repeats = repeats;
        this.access = access;
        this.caller = caller;
    }

    /** What a revert asks, as far as a repeat has to ask the same. */
    record Revert(int version) {}

    @GET
    @Operation(
            summary = "The versions of the working programme, the newest first, a page at a time",
            description = "For the secretariat and the co-facilitators of the process. A page holds 20, or as many as"
                    + " 'limit' says, at most 100.")
    public HistoryPage page(
            String session,
            @Parameter(
                            description = "Only versions before this one: the 'next' of the page before",
                            schema = @Schema(implementation = Integer.class, minimum = "1"))
                    @QueryParam("before")
                    @Nullable
                    String before,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        var id = access.prepared(session).id();
        return history.page(
                id,
                before == null ? Integer.MAX_VALUE : number("before", before, Integer.MAX_VALUE),
                limit == null ? USUAL : number("limit", limit, MOST));
    }

    /** @param number of the version that is taken back */
    @POST
    @Path("/{number}/revert")
    @Operation(
            summary = "Takes back what a version changed, and leaves what was changed after it",
            description =
                    "For the secretariat of the process. 409 revert-needed-later names the later versions that build"
                            + " on what would be taken back. A revert is a version like any other, and can be taken back"
                            + " too.")
    @NeedsMandate(Role.SECRETARIAT)
    public RestResponse<AmendedView> revert(
            String session, String number, @HeaderParam(Key.HEADER) @Nullable String key) {
        var id = access.changeable(session).id();
        if (!NUMBER.matcher(number).matches()) {
            throw unknown();
        }
        var asked = new Revert(Integer.parseInt(number));
        var reverted = repeats.once(id, caller, Key.of(key), asked, AmendedView.class, () -> switch (reverting.revert(
                id, asked.version(), caller)) {
            case Reverting.Outcome.Reverted done -> AmendedView.of(done.draft(), done.changes(), List.of());
            case Reverting.Outcome.Unknown none -> throw unknown();
            case Reverting.Outcome.Beginning beginning ->
                throw Problem.conflict("nothing-before", "This is the first version; nothing was before it")
                        .build();
            case Reverting.Outcome.Needed needed -> throw needed(needed);
        });
        return RestResponse.ResponseBuilder.ok(reverted)
                .header(HttpHeaders.ETAG, ETags.of(reverted.version()))
                .build();
    }

    private static Problem needed(Reverting.Outcome.Needed needed) {
        return Problem.conflict(
                        "revert-needed-later",
                        "Later versions build on what this one changed; take those back first, the newest first")
                .with("currentVersion", needed.current().version())
                .with(
                        "later",
                        needed.later().stream()
                                .map(version -> HistoryEntry.of(version, null, List.of()))
                                .toList())
                .build();
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such version").build();
    }

    private static int number(String name, String text, int most) {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
            throw Problem.invalid(List.of(new Violation(
                            name,
                            "query",
                            most == Integer.MAX_VALUE
                                    ? "must be a number from 1"
                                    : "must be a number from 1 to " + most)))
                    .build();
        }
        return Integer.parseInt(text);
    }
}
