package org.convoke.registration.participant;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;

/** Registers what a list of participants says, and tells the world what is new in it. */
@ApplicationScoped
class Registering {

    /** Any number that no other transaction-scoped lock of this database uses. */
    private static final long ONE_AT_A_TIME = 0x7061727469636970L;

    private final Participants.Rows rows;
    private final Outbox outbox;
    private final EntityManager entities;

    Registering(Participants.Rows rows, Outbox outbox, EntityManager entities) {
        this.rows = rows;
        this.outbox = outbox;
        this.entities = entities;
    }

    /**
     * Adds those whose code is not yet known and brings the others up to date, in one transaction, one replica at a time.
     * A participant that the list does not name stays as it is.
     *
     * @return those that are new or different, each of which makes one event
     */
    @Transactional
    List<Participant> register(List<Profile> list) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:one)")
                .setParameter("one", ONE_AT_A_TIME)
                .getSingleResult();
        var known =
                rows.findAll().stream().collect(toMap(row -> row.participant().code(), Function.identity()));
        var changed = new ArrayList<Participant>();
        for (var profile : list) {
            var row = known.get(profile.code());
            if (row == null) {
                row = new RegisteredParticipant(new ParticipantId(Ids.next()), profile);
                rows.persist(row);
            } else if (row.participant().profile().equals(profile)) {
                continue;
            } else {
                row.describe(profile);
            }
            changed.add(row.participant());
        }
        outbox.putAll(changed.stream().map(ParticipantEvents::registered).toList());
        return changed;
    }
}
