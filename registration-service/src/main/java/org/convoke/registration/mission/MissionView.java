package org.convoke.registration.mission;

import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mission as those who may see it read it. */
@Schema(name = "Mission", description = "A participant's office at a duty station and how it is written to.")
record MissionView(UUID id, DutyStation station, List<String> languages, List<MailboxView> mailboxes, long version) {

    /** An address and what it receives. */
    @Schema(name = "Mailbox")
    record MailboxView(String address, Purpose purpose) {}

    static MissionView of(Mission mission) {
        var correspondence = mission.correspondence();
        return new MissionView(
                mission.id(),
                mission.station(),
                correspondence.languages(),
                correspondence.mailboxes().stream()
                        .map(mailbox -> new MailboxView(mailbox.address().text(), mailbox.purpose()))
                        .toList(),
                mission.version());
    }
}
