package org.convoke.notification.report;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.notice.Languages;
import org.convoke.notification.notice.NotKnownYet;
import org.convoke.notification.notice.Rehearsal;
import org.convoke.notification.report.Addressees.Invited;
import org.convoke.notification.report.Addressees.Mailbox;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Before anything is published: whom it would be told, and in which words. Nothing is written and nobody is sent anything. */
@Path("/sessions/{session}/rehearsal")
@Tag(name = "Notices")
class RehearsalResource {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final Addressees addressees;
    private final Rehearsal rehearsal;
    private final Languages languages;
    private final Access access;

    RehearsalResource(Addressees addressees, Rehearsal rehearsal, Languages languages, Access access) {
        this.addressees = addressees;
        this.rehearsal = rehearsal;
        this.languages = languages;
        this.access = access;
    }

    @GET
    @Operation(
            summary = "Whom a publication would be told now: how many States and mailboxes, and who cannot be reached",
            description = "For the secretariat and co-facilitators of its process.")
    public Rehearsed addressees(@PathParam("session") UUID session) {
        access.preparing(session);
        var invited = addressees.of(session);
        var written = invited.stream()
                .flatMap(one -> one.mailboxes().stream())
                .filter(mailbox -> !mailbox.suppressed())
                .toList();
        var byLanguage = new TreeMap<String, Integer>();
        written.forEach(mailbox -> byLanguage.merge(mailbox.language(), 1, Integer::sum));
        return new Rehearsed(
                invited.size(),
                written.size(),
                byLanguage,
                invited.stream()
                        .filter(one -> !one.isReachable())
                        .map(one -> new Rehearsed.Unreachable(who(one), one.reason()))
                        .toList());
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
        var to = chosen(addressees.of(session), participant, language);
        var mailbox = to.mailboxes().stream().filter(Mailbox::primary).findFirst();
        var written = language == null ? mailbox.map(Mailbox::language).orElse("en") : known(language);
        try {
            var email = rehearsal.compose(
                    new Rehearsal.Candidate(session, candidate.programme(), candidate.symbol()),
                    written,
                    to.knows(),
                    to.told());
            var addressee = new Addressee(
                    NOBODYS,
                    mailbox.map(Mailbox::address).orElse(""),
                    to.participant().code(),
                    to.participant().names(),
                    to.participant().formalNames(),
                    mailbox.map(Mailbox::station).orElse(DutyStation.NEW_YORK),
                    "…",
                    to.participant().kind());
            return new Message(written, email.subject(addressee), email.text(addressee), email.html(addressee));
        } catch (NotKnownYet e) {
            throw Messages.beingRebuilt();
        }
    }

    private static Invited chosen(List<Invited> invited, @Nullable String participant, @Nullable String language) {
        if (invited.isEmpty()) {
            throw Problem.conflict("nobody-invited", "Nobody is invited to this session, so nobody would be told")
                    .build();
        }
        if (participant != null) {
            var code = participant.toUpperCase(Locale.ROOT);
            return invited.stream()
                    .filter(one -> one.participant().code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> refused("participant", "must be the code of one that is invited"));
        }
        return invited.stream()
                .filter(one -> one.mailboxes().stream()
                        .anyMatch(mailbox ->
                                mailbox.primary() && mailbox.language().equals(language)))
                .findFirst()
                .orElse(invited.getFirst());
    }

    private String known(String language) {
        if (!languages.all().contains(language)) {
            throw refused("language", "must be one of " + String.join(", ", languages.all()));
        }
        return language;
    }

    private static Reached.Who who(Invited one) {
        return new Reached.Who(
                one.participant().id(),
                one.participant().code(),
                one.participant().names());
    }

    private static Problem refused(String field, String message) {
        return Problem.invalid(List.of(new Violation(field, "query", message))).build();
    }
}
