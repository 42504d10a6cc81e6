package org.convoke.registration.invitation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.convoke.events.InvitationIssued;

/** Says which invitations there are, for whoever has lost them. */
@ApplicationScoped
public class InvitationStates {

    private final Invitations invitations;

    InvitationStates(Invitations invitations) {
        this.invitations = invitations;
    }

    /** One event for each invitation with today's count of its session; the caller holds the participants. */
    public List<InvitationIssued> all() {
        var all = invitations.all();
        var invited = all.stream().collect(groupingBy(Invitation::session, counting()));
        return all.stream()
                .map(invitation -> InvitationEvents.issued(
                        invitation, Math.toIntExact(invited.getOrDefault(invitation.session(), 0L))))
                .toList();
    }
}
