package org.convoke.agenda.series;

import static java.util.Objects.requireNonNullElse;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.Convening;
import org.convoke.agenda.session.Slug;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A session like another one, at other dates. */
@Path("/sessions/{session}/copy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
class CopyResource {

    private final Access access;
    private final Drafts drafts;
    private final Convening convening;
    private final Caller caller;

    CopyResource(Access access, Drafts drafts, Convening convening, Caller caller) {
        this.access = access;
        this.drafts = drafts;
        this.convening = convening;
        this.caller = caller;
    }

    /**
     * What the copy is made with.
     *
     * @param venue that of the original where it is not given
     * @param title that of the original where it is not given
     * @param theme that of the original where it is not given
     * @param people whether moderators and panellists are kept; they are where it is not given
     * @param documents whether documents are kept; they are where it is not given
     */
    record Copy(
            Slug slug,
            LocalDate firstDay,
            @Nullable Venue venue,
            @Nullable LocalizedText title,
            @Nullable LocalizedText theme,
            @Nullable Boolean people,
            @Nullable Boolean documents) {}

    @POST
    @Operation(
            summary = "Convenes a session of the same process with a copy of the draft, moved to other dates",
            description =
                    "For the secretariat of the process. Meetings, items and deadlines move by the same number of days"
                            + " and keep their times of day at the venue; they have ids of their own. Webcasts are not"
                            + " copied, nor are rooms to another venue.")
    @APIResponseSchema(value = Begun.class, responseCode = "201", responseDescription = "The new session")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Begun> copy(String session, Copy wanted) {
        var original = access.changeable(session);
        var programme = drafts.current(original.id()).programme();
        var copy = new Copying(
                        wanted.firstDay(),
                        requireNonNullElse(wanted.venue(), programme.venue()),
                        requireNonNullElse(wanted.title(), programme.title()),
                        requireNonNullElse(wanted.theme(), programme.theme()),
                        !Boolean.FALSE.equals(wanted.people()),
                        !Boolean.FALSE.equals(wanted.documents()))
                .of(programme);
        return Begun.answer(convening.convene(original.process(), wanted.slug(), original.addressing(), copy, caller));
    }
}
