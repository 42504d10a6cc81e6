package org.convoke.registration.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.ParticipantRegistered.Kind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The row of a participant. Its id and its code never change. */
@Entity
@Table(name = "participant")
class RegisteredParticipant {

    @Id
    private UUID id;

    private String code;

    private @Nullable String iso2;

    private @Nullable String m49;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "order_en")
    private @Nullable Integer orderEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "regional_group")
    private @Nullable RegionalGroup regionalGroup;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "formal_names")
    private Map<String, String> formalNames;

    @SuppressWarnings("NullAway.Init")
    protected RegisteredParticipant() {}

    RegisteredParticipant(ParticipantId id, Profile profile) {
        this.id = id.value();
        this.code = profile.code();
        this.iso2 = profile.iso2();
        this.m49 = profile.m49();
        this.kind = profile.kind();
        this.orderEn = profile.orderEn();
        this.regionalGroup = profile.regionalGroup();
        this.names = profile.names();
        this.formalNames = profile.formalNames();
    }

    /** Takes over all that another edition of the list says of the same code. */
    void describe(Profile profile) {
        if (!profile.code().equals(code)) {
            throw new IllegalArgumentException("the code of " + code + " does not change");
        }
        iso2 = profile.iso2();
        m49 = profile.m49();
        kind = profile.kind();
        orderEn = profile.orderEn();
        regionalGroup = profile.regionalGroup();
        names = profile.names();
        formalNames = profile.formalNames();
    }

    Participant participant() {
        return new Participant(
                new ParticipantId(id), new Profile(code, iso2, m49, kind, orderEn, regionalGroup, names, formalNames));
    }
}
