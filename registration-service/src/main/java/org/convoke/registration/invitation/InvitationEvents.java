package org.convoke.registration.invitation;

import org.convoke.events.InvitationIssued;

/** What others are told about invitations. */
final class InvitationEvents {

    private InvitationEvents() {}

    /**
     * @param invited how many participants are invited to the session by now
     */
    static InvitationIssued issued(Invitation invitation, int invited) {
        return new InvitationIssued(
                invitation.participant().value(),
                invitation.session().value(),
                invitation.id(),
                invitation.issuedAt(),
                invited);
    }
}
