package org.convoke.registration.participant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.problem.Problem;
import org.convoke.registration.choice.Choice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The participants, for anybody who is signed in. */
@Path("/participants")
@Tag(name = "Participants")
class ParticipantResource {

    private final Caller caller;
    private final Participants participants;

    ParticipantResource(Caller caller, Participants participants) {
        this.caller = caller;
        this.participants = participants;
    }

    /** A participant as it is read. */
    @Schema(name = "Participant", description = "Somebody who can be invited.")
    record View(
            UUID id,

            @Schema(description = "ISO 3166-1 alpha-3 for a State", examples = "CHE")
            String code,

            @Nullable String iso2,
            @Nullable String m49,
            Kind kind,
            @Schema(description = "Short names by language") Map<String, String> names,

            @Schema(description = "Formal names by language")
            Map<String, String> formalNames,

            @Nullable RegionalGroup regionalGroup,

            @Schema(description = "Place in English alphabetical order, Observer States last") @Nullable
            Integer orderEn) {

        static View of(Participant participant) {
            var profile = participant.profile();
            return new View(
                    participant.id().value(),
                    profile.code(),
                    profile.iso2(),
                    profile.m49(),
                    profile.kind(),
                    profile.names(),
                    profile.formalNames(),
                    profile.regionalGroup(),
                    profile.orderEn());
        }
    }

    @GET
    @Operation(
            summary = "All participants, or those of one kind, in English order",
            description = "For anybody who is signed in.")
    public List<View> list(
            @Parameter(schema = @Schema(implementation = Kind.class)) @QueryParam("kind") @Nullable String kind) {
        caller.requireSignedIn();
        var asked = kind == null
                ? participants.all()
                : participants.ofKinds(List.of(Choice.required(Kind.class, kind, "kind", "query")));
        return asked.stream().map(View::of).toList();
    }

    @GET
    @Path("/{participant}")
    @Operation(summary = "One participant, by its id or its code", description = "For anybody who is signed in.")
    public View one(@PathParam("participant") String reference) {
        caller.requireSignedIn();
        return participants
                .meantBy(reference)
                .map(View::of)
                .orElseThrow(() -> Problem.notFound("There is no participant with this id or code")
                        .build());
    }
}
