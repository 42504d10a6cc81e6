package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When each mailbox of a participant was last heard from: its last acknowledgement, reply, or answer to a question. */
@ApplicationScoped
class HeardMailboxes {

    private static final Sql OF_PARTICIPANT = Sql.of("""
            select b.address,
              greatest(
                (select max(a.at) from acknowledgement a where a.participant = :participant and a.address = b.address),
                (select max(r.received_at) from returned_message r join delivery d on d.id = r.delivery
                 where r.kind = 'reply' and d.participant = :participant and d.address = b.address),
                (select max(l.confirmed_at) from mailbox_letter l
                 where l.participant = :participant and l.address = b.address)) as heard_at,
              exists (select from suppression s where s.address = b.address) as suppressed
            from (select distinct b.address from mission m join mailbox b on b.mission = m.id
                  where m.participant = :participant) b
            order by b.address
            """);

    private final Database database;

    HeardMailboxes(Database database) {
        this.database = database;
    }

    /** What is known of a mailbox. */
    @Schema(name = "HeardMailbox")
    record Heard(
            String address,

            @Schema(
                    description =
                            "When somebody who reads it last acknowledged, answered or confirmed something; null for never")
            @Nullable
            Instant heardAt,

            @Schema(description = "Whether nothing is sent to it, since a server said that it does not exist")
            boolean suppressed) {}

    /** Those that it has now. */
    List<Heard> of(UUID participant) {
        return database.query(OF_PARTICIPANT)
                .set("participant", participant)
                .list(row -> new Heard(row.text("address"), row.instantOrNull("heard_at"), row.yes("suppressed")));
    }
}
