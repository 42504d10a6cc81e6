package org.convoke.registration.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.ParticipantRegistered.Kind;

/** The participants that are registered. */
@ApplicationScoped
public class Participants {

    /** English order, then those that have no place in it. */
    private static final String ORDER = " order by orderEn nulls last, code";

    private final Rows rows;

    Participants(Rows rows) {
        this.rows = rows;
    }

    /** All of them in English order. */
    public List<Participant> all() {
        return rows.find("from RegisteredParticipant" + ORDER).stream()
                .map(RegisteredParticipant::participant)
                .toList();
    }

    /** Those of these kinds in English order. */
    public List<Participant> ofKinds(Collection<Kind> kinds) {
        return rows.find("kind in ?1" + ORDER, kinds).stream()
                .map(RegisteredParticipant::participant)
                .toList();
    }

    /** Those that have one of these ids, in English order. */
    public List<Participant> withIds(Collection<ParticipantId> ids) {
        return rows
                .find("id in ?1" + ORDER, ids.stream().map(ParticipantId::value).toList())
                .stream()
                .map(RegisteredParticipant::participant)
                .toList();
    }

    /** The one that people or programs mean: by its id, or by its code in any case. */
    public Optional<Participant> meantBy(String reference) {
        return id(reference)
                .map(id -> rows.find("id", id))
                .orElseGet(() -> rows.find("code", reference.toUpperCase(Locale.ROOT)))
                .firstResultOptional()
                .map(RegisteredParticipant::participant);
    }

    private static Optional<UUID> id(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Those that are meant, by what was said; what means nobody is missing. */
    public Map<String, Participant> meantBy(Collection<String> references) {
        var byName = new HashMap<String, Participant>();
        for (var participant : all()) {
            byName.put(participant.code(), participant);
            byName.put(participant.id().value().toString().toUpperCase(Locale.ROOT), participant);
        }
        var meant = new LinkedHashMap<String, Participant>();
        for (var reference : references) {
            var participant = byName.get(reference.toUpperCase(Locale.ROOT));
            if (participant != null) {
                meant.put(reference, participant);
            }
        }
        return meant;
    }

    /**
     * Holds these until the end of the transaction, in the order of their ids: whoever changes what belongs to a
     * participant must hold it.
     */
    public void lock(Collection<ParticipantId> ids) {
        rows.find("id in ?1 order by id", ids.stream().map(ParticipantId::value).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Holds all of them until the end of the transaction, in the one order in which several may be held. */
    public List<Participant> lockAll() {
        return rows.find("from RegisteredParticipant order by id").withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .map(RegisteredParticipant::participant)
                .toList();
    }

    /** The table itself; no other feature sees it. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RegisteredParticipant, UUID> {}
}
