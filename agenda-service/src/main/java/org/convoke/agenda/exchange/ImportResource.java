package org.convoke.agenda.exchange;

import io.quarkus.arc.All;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.convoke.agenda.draft.Draft;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.intake.BodyRule;
import org.convoke.kit.problem.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A programme from a file: first shown, then made. */
@Path("/sessions/{session}/draft/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
class ImportResource {

    private final Importing importing;
    private final Drafts drafts;
    private final List<BodyRule> rules;
    private final Access access;
    private final Caller caller;

    ImportResource(Importing importing, Drafts drafts, @All List<BodyRule> rules, Access access, Caller caller) {
        this.importing = importing;
        this.drafts = drafts;
        this.rules = rules;
        this.access = access;
        this.caller = caller;
    }

    /**
     * @param confirm whether to make it; without, it is only shown
     * @param apart places in the file of what is new, against what was found
     * @param same places in the file, each with the id of what it is
     * @param regrouped places in the file of items that a suspected split or merger really made
     */
    @POST
    @Operation(
            summary = "Imports a programme from a file, or shows what that would change",
            description =
                    "For the secretariat of the process. A dry run unless confirm is true; then If-Match is the ETag"
                            + " of the draft that the dry run showed. docs/formats describes the files.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = ProgrammeFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING))
            })
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.WILDCARD)
    public RestResponse<ImportView> bring(
            String session,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("confirm") boolean confirm,
            @QueryParam("apart") List<String> apart,
            @QueryParam("same") List<String> same,
            @QueryParam("regrouped") List<String> regrouped,
            InputStream body) {
        var id = access.changeable(session).id();
        var decisions = Decisions.read(apart, same, regrouped);
        var draft = confirm ? expected(id, ETags.required(ifMatch)) : drafts.current(id);
        var arriving = FileKind.of(type).read(bytes(body), draft.programme(), rules);
        if (!confirm) {
            return shown(false, arriving, Importing.weigh(draft, arriving, decisions));
        }
        return switch (importing.apply(id, draft, arriving, decisions, caller)) {
            case Importing.Outcome.Applied applied -> shown(true, arriving, applied.weighed());
            case Importing.Outcome.Moved moved -> throw moved.moved().problem();
        };
    }

    private Draft expected(SessionId session, long version) {
        var draft = drafts.current(session);
        if (draft.version() != version) {
            throw drafts.movedSince(session, version).problem();
        }
        return draft;
    }

    private static RestResponse<ImportView> shown(boolean applied, Arriving arriving, Importing.Weighed weighed) {
        return RestResponse.ResponseBuilder.ok(ImportView.of(applied, arriving, weighed))
                .header(HttpHeaders.ETAG, ETags.of(weighed.draft().version()))
                .build();
    }

    private static byte[] bytes(InputStream body) {
        try {
            return FileKind.limited(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
