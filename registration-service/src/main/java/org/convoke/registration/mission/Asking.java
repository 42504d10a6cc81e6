package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.MailboxChanged;
import org.convoke.events.MailboxChanged.What;
import org.convoke.kit.identity.Ids;

/** Puts questions to mailboxes; notification-service sends them, each with its link. */
@ApplicationScoped
class Asking {

    /** Nobody can have one address written to faster than this. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final Questions questions;

    Asking(Questions questions) {
        this.questions = questions;
    }

    /** When the mailbox was asked, where that was so lately that it is not to be asked again yet: its link is still good. */
    Optional<Instant> askedLately(Mission mission, MailAddress address, Instant now) {
        return questions
                .newest(mission.id(), address)
                .map(Question::askedAt)
                .filter(asked -> asked.plus(PAUSE).isAfter(now));
    }

    /** Whether a new mailbox is the mission's. */
    MailboxChanged ask(Mission mission, MailAddress address, Instant now) {
        var id = Ids.next();
        questions.persist(new Question(id, mission.id(), address, null, now));
        return MissionEvents.changed(mission, id, address, What.CONFIRMATION_ASKED, now);
    }

    /** Whether a mailbox is still the mission's. */
    MailboxChanged verify(Mission mission, MailAddress address, UUID round, Instant now) {
        var id = Ids.next();
        questions.persist(new Question(id, mission.id(), address, round, now));
        return MissionEvents.changed(mission, id, address, What.VERIFICATION_ASKED, now);
    }
}
