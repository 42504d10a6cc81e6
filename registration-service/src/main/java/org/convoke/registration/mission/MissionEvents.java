package org.convoke.registration.mission;

import org.convoke.events.MissionMailboxesChanged;

/** What others are told about missions. */
final class MissionEvents {

    private MissionEvents() {}

    /** How the mission is written to now. */
    static MissionMailboxesChanged mailboxesChanged(Mission mission) {
        var correspondence = mission.correspondence();
        return new MissionMailboxesChanged(
                mission.participant().value(),
                mission.id(),
                mission.station(),
                correspondence.languages(),
                correspondence.mailboxes().stream()
                        .map(mailbox -> new MissionMailboxesChanged.Mailbox(
                                mailbox.address().text(), mailbox.purpose()))
                        .toList());
    }
}
