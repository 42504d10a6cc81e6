package org.convoke.registration.invitation;

import java.util.List;
import java.util.Set;
import org.convoke.events.ParticipantRegistered.Kind;

/** Whom the secretariat wants to invite. */
sealed interface Selection {

    /** Everybody of these kinds: "all Member and Observer States". */
    record Everybody(Set<Kind> kinds) implements Selection {}

    /** These, each by its code in any case or by its id. */
    record These(List<String> references) implements Selection {}
}
