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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged.Calendar;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.MissionMailboxesChanged.Standing;
import org.convoke.events.MissionMailboxesChanged.Turn;
import org.convoke.registration.participant.ParticipantId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "second_language")
    private @Nullable String secondLanguage;

    @Column(name = "capital_zone")
    private @Nullable String capitalZone;

    @Enumerated(EnumType.STRING)
    private Pace pace = Pace.AT_ONCE;

    @Enumerated(EnumType.STRING)
    private Calendar calendar = Calendar.FILE;

    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Mission() {}

    Mission(UUID id, ParticipantId participant, DutyStation station) {
        this.id = id;
        this.participant = participant.value();
        this.station = station;
    }

    /**
     * Replaces how it is written to; its version rises by one.
     *
     * @param listed its mailboxes as they stand then
     */
    void correspondBy(Correspondence correspondence, List<Listed> listed) {
        languages = new ArrayList<>(correspondence.languages());
        secondLanguage = correspondence.secondLanguage();
        capitalZone = correspondence.capitalZone() == null
                ? null
                : correspondence.capitalZone().getId();
        pace = correspondence.pace();
        calendar = correspondence.calendar();
        list(listed);
    }

    /** Its mailboxes stand otherwise; its version rises by one. */
    void list(List<Listed> listed) {
        mailboxes.clear();
        listed.stream().map(MailboxRow::new).forEach(mailboxes::add);
        version++;
    }

    /** How it is to be written to, as it said itself: without those that are leaving. */
    Correspondence correspondence() {
        return new Correspondence(
                languages,
                listed().stream()
                        .filter(listed -> !listed.isLeaving())
                        .map(Listed::mailbox)
                        .toList(),
                secondLanguage,
                capitalZone == null ? null : ZoneId.of(capitalZone),
                pace,
                calendar);
    }

    /** All mailboxes as they stand, those that are leaving last. */
    List<Listed> listed() {
        return mailboxes.stream().map(MailboxRow::listed).toList();
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

        @Enumerated(EnumType.STRING)
        private Turn turn;

        @Enumerated(EnumType.STRING)
        private Standing standing;

        @SuppressWarnings("NullAway.Init")
        protected MailboxRow() {}

        MailboxRow(Listed listed) {
            this.address = listed.address().text();
            this.purpose = listed.mailbox().purpose();
            this.turn = listed.mailbox().turn();
            this.standing = listed.standing();
        }

        Listed listed() {
            return new Listed(new Mailbox(new MailAddress(address), purpose, turn), standing);
        }
    }
}
