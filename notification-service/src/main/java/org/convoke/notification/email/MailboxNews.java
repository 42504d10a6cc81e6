package org.convoke.notification.email;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MailboxChanged.What;
import org.convoke.events.ParticipantRegistered;
import org.jspecify.annotations.Nullable;

/**
 * What one mailbox is told about itself.
 *
 * @param id from which the Message-ID derives
 * @param language to write in, one of {@code Words.languages("notice")}
 * @param dated the date that the message bears
 * @param code the participant's code
 * @param names short names of the participant by language, English always there
 * @param link the link by which it answers; null where nothing is asked
 */
public record MailboxNews(
        UUID id,
        What what,
        String language,
        Instant dated,
        String address,
        String code,
        Map<String, String> names,
        ParticipantRegistered.Kind kind,
        DutyStation station,
        @Nullable Link link) {

    /** @param token what stands at the end of it */
    public record Link(String token, Instant until) {}
}
