package org.convoke.registration.mission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.convoke.kit.identity.Ids;
import org.jspecify.annotations.Nullable;

/** A line of a mission's history: who changed what of how it is written to, and when. */
@Entity
@Table(name = "mission_history")
class Happened {

    /** Stands for whoever reads a mailbox and has used the link that was sent to it. */
    static final String LINK = "link";

    /** What can happen. */
    enum What {
        LISTED,
        REMOVED,
        CHANGED,
        MOVED,
        ASKED,
        CONFIRMED,
        VOUCHED,
        LANGUAGES,
        SECOND_LANGUAGE,
        CAPITAL_ZONE,
        PACE,
        CALENDAR
    }

    /**
     * What happened, for whoever writes it down.
     *
     * @param address the mailbox that it is about; null for the mission as a whole
     */
    record Line(
            What what,
            @Nullable String address,
            @Nullable String was,
            @Nullable String isNow) {

        static Line of(What what, MailAddress address) {
            return new Line(what, address.text(), null, null);
        }
    }

    @Id
    private UUID id;

    private UUID mission;

    private Instant at;

    private String actor;

    @Enumerated(EnumType.STRING)
    private What what;

    private @Nullable String address;

    private @Nullable String was;

    @Column(name = "is_now")
    private @Nullable String isNow;

    @SuppressWarnings("NullAway.Init")
    protected Happened() {}

    Happened(UUID mission, Instant at, String actor, Line line) {
        this.id = Ids.next();
        this.mission = mission;
        this.at = at;
        this.actor = actor;
        this.what = line.what();
        this.address = line.address();
        this.was = line.was();
        this.isNow = line.isNow();
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    Line line() {
        return new Line(what, address, was, isNow);
    }
}
