package org.convoke.agenda.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.convoke.agenda.revision.NameChoice;
import org.convoke.agenda.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A publication as REST shows it to those who prepare the session.
 *
 * @param draftVersion the version of the draft that is published, whatever is edited meanwhile
 * @param name what it is to be called, absent where the rule decides
 * @param publishAt when it goes out, or went out
 * @param venueTime the same at the venue
 * @param hold whether it waits to be released
 * @param changedBy who did the last step with it
 * @param reason why it was withdrawn or did not go out
 * @param revision the number of the revision that came of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationView(
        UUID id,
        State state,
        int draftVersion,
        @Nullable NameChoice name,
        @Nullable Instant publishAt,
        @Nullable LocalDateTime venueTime,
        boolean hold,
        String requestedBy,
        Instant requestedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        String changedBy,
        Instant changedAt,
        @Nullable String reason,
        @Nullable Integer revision,
        @Nullable String symbol) {

    static PublicationView of(PublicationRow row, Session session) {
        var due = row.due;
        return new PublicationView(
                row.id,
                row.state,
                row.draftVersion,
                row.name,
                due,
                due == null
                        ? null
                        : LocalDateTime.ofInstant(due, session.outline().venue().zone()),
                row.toBeHeld || row.state == State.HELD,
                row.requestedBy,
                row.requestedAt,
                row.approvedBy,
                row.approvedAt,
                row.changedBy,
                row.changedAt,
                row.reason,
                row.revisionNumber,
                row.symbol);
    }
}
