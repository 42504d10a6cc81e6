package org.convoke.notification.report;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.identity.Ids;
import org.convoke.notification.delivery.TestSending;
import org.convoke.notification.email.ComposedEmail;
import org.convoke.notification.notice.Languages;
import org.convoke.notification.notice.NotKnownYet;
import org.convoke.notification.notice.Rehearsal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Before anything is published: whom it would be told, and in which words. Nothing is written, and nobody but the
 * organizers themselves is sent anything.
 */
@Path("/sessions/{session}/rehearsal")
@Tag(name = "Notices")
class RehearsalResource {

    private final Addressees addressees;
    private final Rehearsal rehearsal;
    private final TestSending tests;
    private final Languages languages;
    private final Access access;

    RehearsalResource(
            Addressees addressees, Rehearsal rehearsal, TestSending tests, Languages languages, Access access) {
        this.addressees = addressees;
        this.rehearsal = rehearsal;
        this.tests = tests;
        this.languages = languages;
        this.access = access;
    }

    @GET
    @Operation(
            summary = "Whom a publication would be told now: how many States and mailboxes, and who cannot be reached",
            description = "For the secretariat and co-facilitators of its process.")
    public Rehearsed addressees(@PathParam("session") UUID session) {
        access.preparing(session);
        return Rehearsed.of(addressees.of(session));
    }

    @POST
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The message that a participant would be sent if this programme were published now",
            description =
                    "For the secretariat and co-facilitators of its process. It starts from what that participant was"
                            + " last told. Without a language it is the one of its mailbox, without a participant the first that"
                            + " is invited. 409 nobody-invited where there is none.")
    public Message message(
            @PathParam("session") UUID session,
            @Parameter(description = "Its code, in any case") @QueryParam("participant") @Nullable String participant,
            @Parameter(description = "One that we write, as fr") @QueryParam("language") @Nullable String language,
            Candidature candidate) {
        access.preparing(session);
        var reader = reader(session, participant, language);
        var email = compose(session, candidate, reader);
        return Message.of(email, reader);
    }

    @POST
    @Path("/test")
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sends that message to the organizers' own mailbox, marked as a test",
            description =
                    "For the secretariat and co-facilitators of its process. Nobody is told by it. 409 nobody-invited where nobody is, not-allowed-here where this installation may not write to that mailbox.")
    public TestSending.TestSent test(
            @PathParam("session") UUID session,
            @Parameter(description = "Its code, in any case") @QueryParam("participant") @Nullable String participant,
            @Parameter(description = "One that we write, as fr") @QueryParam("language") @Nullable String language,
            Candidature candidate) {
        access.preparing(session);
        var reader = reader(session, participant, language);
        return tests.send(compose(session, candidate, reader), reader.addressee(Ids.next(), tests.office()));
    }

    private Reader reader(UUID session, @Nullable String participant, @Nullable String language) {
        return Reader.of(addressees.of(session), participant, language, languages.all());
    }

    private ComposedEmail compose(UUID session, Candidature candidate, Reader reader) {
        try {
            return rehearsal.compose(
                    new Rehearsal.Candidate(session, candidate.programme(), candidate.symbol()),
                    reader.language(),
                    reader.below(),
                    reader.invited().knows(),
                    reader.invited().told());
        } catch (NotKnownYet e) {
            throw Messages.beingRebuilt();
        }
    }
}
