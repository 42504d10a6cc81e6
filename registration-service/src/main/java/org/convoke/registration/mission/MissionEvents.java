package org.convoke.registration.mission;

import java.time.Instant;
import java.util.UUID;
import org.convoke.events.MailboxChanged;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.MissionMailboxesChanged.Calendar;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Turn;

/** What others are told about missions. What goes without saying is not said. */
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
                mission.listed().stream().map(MissionEvents::mailbox).toList(),
                correspondence.secondLanguage(),
                correspondence.capitalZone(),
                correspondence.pace() == Pace.AT_ONCE ? null : correspondence.pace(),
                correspondence.calendar() == Calendar.FILE ? null : correspondence.calendar());
    }

    private static MissionMailboxesChanged.Mailbox mailbox(Listed listed) {
        var mailbox = listed.mailbox();
        return new MissionMailboxesChanged.Mailbox(
                mailbox.address().text(),
                mailbox.purpose(),
                mailbox.turn() == Turn.ALWAYS ? null : mailbox.turn(),
                listed.standing());
    }

    /** What one mailbox has to be told. */
    static MailboxChanged changed(Mission mission, UUID id, MailAddress address, MailboxChanged.What what, Instant at) {
        return new MailboxChanged(
                mission.participant().value(),
                mission.id(),
                mission.station(),
                id,
                address.text(),
                what,
                mission.correspondence().languages(),
                at);
    }
}
