package org.convoke.notification.email;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered;
import org.jspecify.annotations.Nullable;

/**
 * Whom one message is for.
 *
 * @param delivery the delivery, from which every byte that is particular to this message derives
 * @param address the mailbox
 * @param code the participant's code ("CHE")
 * @param names short names of the participant by language, English always there
 * @param formalNames formal names by language
 * @param station the seat of the mission that the mailbox belongs to: its second time zone and its name
 * @param zone the zone of the capital, by whose clock times are given beside the venue's; null for that of the station
 * @param invited whether a message about one meeting is to be an invitation to it besides
 * @param acknowledgement what stands at the end of the link by which this mailbox, and nobody else, acknowledges
 * @param kind what the participant is; only States are addressed as "Excellency"
 */
public record Addressee(
        UUID delivery,
        String address,
        String code,
        Map<String, String> names,
        Map<String, String> formalNames,
        DutyStation station,
        @Nullable ZoneId zone,
        boolean invited,
        String acknowledgement,
        ParticipantRegistered.Kind kind) {
    public Addressee {
        names = Map.copyOf(names);
        formalNames = Map.copyOf(formalNames);
    }

    /** With the clock of its station, and the calendar as a file alone. */
    public Addressee(
            UUID delivery,
            String address,
            String code,
            Map<String, String> names,
            Map<String, String> formalNames,
            DutyStation station,
            String acknowledgement,
            ParticipantRegistered.Kind kind) {
        this(delivery, address, code, names, formalNames, station, null, false, acknowledgement, kind);
    }
}
