package org.convoke.registration.invitation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached.Reason;
import org.convoke.registration.participant.ParticipantId;
import org.convoke.registration.session.SessionId;

/** The last word about each notice to each participant, as notification-service gave it. */
@ApplicationScoped
class Reaches {

    private static final String HEAR = """
            insert into reach as known (session, participant, notice, kind, told, since, reason, sequence)
            values (:session, :participant, :notice, :kind, :told, :since, :reason, :sequence)
            on conflict (session, participant, notice) do update
              set kind = excluded.kind, told = excluded.told, since = excluded.since, reason = excluded.reason,
                  sequence = excluded.sequence
              where excluded.sequence > known.sequence""";

    private static final String READ =
            "select participant, kind, told, since, reason from reach where session = :session";

    private static final String READ_ONE = READ + " and participant = :participant";

    private final EntityManager entities;

    Reaches(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Notes the last word about a notice, unless a newer one has come before.
     *
     * @return whether it was news
     */
    boolean hear(SessionId session, ParticipantId participant, UUID notice, Reach reach, long sequence) {
        var query = entities.createNativeQuery(HEAR)
                .setParameter("session", session.value())
                .setParameter("participant", participant.value())
                .setParameter("notice", notice)
                .setParameter("kind", reach.kind().name())
                .setParameter("sequence", sequence);
        var outcome = switch (reach) {
            case Reach.Told(var kind, var at) -> outcome(query, true, at).setParameter("reason", null);
            case Reach.NotReached(var kind, var since, var reason) ->
                outcome(query, false, since).setParameter("reason", reason.name());
        };
        return outcome.executeUpdate() > 0;
    }

    private static Query outcome(Query query, boolean told, Instant since) {
        return query.setParameter("told", told).setParameter("since", since);
    }

    /** All that was heard about notices of a session, by participant. */
    Map<ParticipantId, List<Reach>> of(SessionId session) {
        return rows(entities.createNativeQuery(READ, Tuple.class).setParameter("session", session.value()))
                .collect(groupingBy(
                        row -> new ParticipantId(row.get("participant", UUID.class)),
                        mapping(Reaches::reach, toList())));
    }

    /** All that was heard about notices of a session to one participant. */
    List<Reach> of(SessionId session, ParticipantId participant) {
        return rows(entities.createNativeQuery(READ_ONE, Tuple.class)
                        .setParameter("session", session.value())
                        .setParameter("participant", participant.value()))
                .map(Reaches::reach)
                .toList();
    }

    private static Stream<Tuple> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast);
    }

    private static Reach reach(Tuple row) {
        var kind = NoticeKind.valueOf(row.get("kind", String.class));
        var since = row.get("since", Instant.class);
        return row.get("told", Boolean.class)
                ? new Reach.Told(kind, since)
                : new Reach.NotReached(kind, since, Reason.valueOf(row.get("reason", String.class)));
    }
}
