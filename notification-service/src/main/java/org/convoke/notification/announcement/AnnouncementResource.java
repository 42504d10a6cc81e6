package org.convoke.notification.announcement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.UUID;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.problem.Problem;
import org.convoke.notification.delivery.TestSending;
import org.convoke.notification.email.ComposedEmail;
import org.convoke.notification.notice.Announcements;
import org.convoke.notification.notice.Announcing;
import org.convoke.notification.notice.Audience;
import org.convoke.notification.notice.Languages;
import org.convoke.notification.notice.NotKnownYet;
import org.convoke.notification.report.Access;
import org.convoke.notification.report.Addressees;
import org.convoke.notification.report.Message;
import org.convoke.notification.report.Messages;
import org.convoke.notification.report.Reader;
import org.convoke.notification.report.Rehearsed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One announcement: its words and files, what it would look like to whom, and sending it. */
@Path("/announcements/{announcement}")
@Tag(name = "Announcements")
class AnnouncementResource {

    private final Drafts drafts;
    private final Writing writing;
    private final Announcements announcements;
    private final Announcing announcing;
    private final Addressees addressees;
    private final TestSending tests;
    private final Languages languages;
    private final Access access;
    private final Caller caller;

    AnnouncementResource(
            Drafts drafts,
            Writing writing,
            Announcements announcements,
            Announcing announcing,
            Addressees addressees,
            TestSending tests,
            Languages languages,
            Access access,
            Caller caller) {
        this.drafts = drafts;
        this.writing = writing;
        this.announcements = announcements;
        this.announcing = announcing;
        this.addressees = addressees;
        this.tests = tests;
        this.languages = languages;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "An announcement, a draft or sent",
            description = "For the secretariat and co-facilitators of its process.")
    public Draft one(@PathParam("announcement") UUID announcement) {
        return readable(announcement);
    }

    @PUT
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes the words of a draft",
            description = "For the secretariat and co-facilitators of its process. 409 already-sent where it was sent.")
    public Draft rewrite(@PathParam("announcement") UUID announcement, Written written) {
        readable(announcement);
        return writing.rewrite(announcement, written, caller);
    }

    @POST
    @Path("/files")
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Adds a file to a draft: a PDF, a PNG or a JPEG, as its bytes say",
            description =
                    "For the secretariat and co-facilitators of its process. 413 over the limits, 415 for other files, 409 already-sent where it was sent.")
    public Draft attach(
            @PathParam("announcement") UUID announcement,
            @Parameter(description = "As its readers save it", required = true) @QueryParam("name") @Nullable
                    String name,
            byte[] content) {
        readable(announcement);
        return writing.attach(announcement, name, content, caller);
    }

    @DELETE
    @Path("/files/{position}")
    @Operation(
            summary = "Takes a file away from a draft",
            description = "For the secretariat and co-facilitators of its process. 409 already-sent where it was sent.")
    public Draft detach(@PathParam("announcement") UUID announcement, @PathParam("position") int position) {
        readable(announcement);
        return writing.detach(announcement, position, caller);
    }

    @GET
    @Path("/message")
    @Operation(
            summary = "The message that a participant would be sent",
            description =
                    "For the secretariat and co-facilitators of its process. Without a language it is that of its mailbox, without a participant the first that is invited. 409 nobody-invited where there is none.")
    public Message message(
            @PathParam("announcement") UUID announcement,
            @Parameter(description = "Its code, in any case") @QueryParam("participant") @Nullable String participant,
            @Parameter(description = "One that we write, as fr") @QueryParam("language") @Nullable String language) {
        var draft = readable(announcement);
        var reader = reader(draft, participant, language);
        return Message.of(compose(draft, reader), reader);
    }

    @POST
    @Path("/test")
    @Operation(
            summary = "Sends that message to the organizers' own mailbox, marked as a test",
            description =
                    "For the secretariat and co-facilitators of its process. Nobody is told by it. 409 nobody-invited where nobody is, not-allowed-here where this installation may not write to that mailbox.")
    public TestSending.TestSent test(
            @PathParam("announcement") UUID announcement,
            @Parameter(description = "Its code, in any case") @QueryParam("participant") @Nullable String participant,
            @Parameter(description = "One that we write, as fr") @QueryParam("language") @Nullable String language) {
        var draft = readable(announcement);
        var reader = reader(draft, participant, language);
        return tests.send(compose(draft, reader), reader.addressee(Ids.next(), tests.office()));
    }

    @POST
    @Path("/addressees")
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whom it would be sent to now: how many States and mailboxes, and who cannot be reached",
            description = "For the secretariat and co-facilitators of its process. Nothing is sent.")
    public Rehearsed addressees(@PathParam("announcement") UUID announcement, Audience audience) {
        var draft = readable(announcement);
        var chosen = new HashSet<>(announcing.chosen(draft.session(), audience));
        return Rehearsed.of(addressees.ofAnnouncement(draft.session()).stream()
                .filter(one -> chosen.contains(one.participant().id()))
                .toList());
    }

    @POST
    @Path("/send")
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sends it, once: asked again, it answers the same and sends nothing",
            description =
                    "For the secretariat and co-facilitators of its process. It becomes the notice of the same id. 409 nobody-chosen where none of those chosen is invited.")
    public Draft send(@PathParam("announcement") UUID announcement, Audience audience) {
        readable(announcement);
        writing.send(announcement, audience, caller);
        return drafts.one(announcement).orElseThrow();
    }

    private Draft readable(UUID announcement) {
        caller.require(Role.SECRETARIAT, Role.COFACILITATOR);
        var draft = drafts.one(announcement)
                .orElseThrow(
                        () -> Problem.notFound("There is no such announcement").build());
        access.preparing(draft.session());
        return draft;
    }

    private Reader reader(Draft draft, @Nullable String participant, @Nullable String language) {
        return Reader.of(addressees.ofAnnouncement(draft.session()), participant, language, languages.all());
    }

    private ComposedEmail compose(Draft draft, Reader reader) {
        try {
            return announcing.compose(
                    draft.id(),
                    draft.session(),
                    reader.language(),
                    announcements.find(draft.id()).orElseThrow());
        } catch (NotKnownYet e) {
            throw Messages.beingRebuilt();
        }
    }
}
