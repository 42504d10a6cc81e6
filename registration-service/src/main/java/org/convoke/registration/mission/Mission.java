package org.convoke.registration.mission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.registration.participant.ParticipantId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A participant's office at a duty station. Whoever changes it holds the participant. */
@Entity
@Table(name = "mission")
class Mission {

    @Id
    private UUID id;

    private UUID participant;

    @Enumerated(EnumType.STRING)
    private DutyStation station;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "mission_mailbox", joinColumns = @JoinColumn(name = "mission"))
    @OrderColumn(name = "position")
    private List<MailboxRow> mailboxes = new ArrayList<>();

    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Mission() {}

    Mission(UUID id, ParticipantId participant, DutyStation station) {
        this.id = id;
        this.participant = participant.value();
        this.station = station;
    }

    /** Replaces how it is written to; its version rises by one. */
    void correspondBy(Correspondence correspondence) {
        languages = new ArrayList<>(correspondence.languages());
        mailboxes.clear();
        correspondence.mailboxes().stream().map(MailboxRow::new).forEach(mailboxes::add);
        version++;
    }

    Correspondence correspondence() {
        return new Correspondence(
                languages, mailboxes.stream().map(MailboxRow::mailbox).toList());
    }

    UUID id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    DutyStation station() {
        return station;
    }

    /** 0 until it is first written, then rising by one with each real change. */
    long version() {
        return version;
    }

    /** A row of the mission's mailboxes. */
    @Embeddable
    static class MailboxRow {

        @Column(name = "address")
        private String address;

        @Enumerated(EnumType.STRING)
        private Purpose purpose;

        @SuppressWarnings("NullAway.Init")
        protected MailboxRow() {}

        MailboxRow(Mailbox mailbox) {
            this.address = mailbox.address().text();
            this.purpose = mailbox.purpose();
        }

        Mailbox mailbox() {
            return new Mailbox(new MailAddress(address), purpose);
        }
    }
}
