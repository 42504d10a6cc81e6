package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a mission is written to: the whole of it, not the difference.
 *
 * @param languages languages of correspondence, BCP 47, the first one is used
 * @param mailboxes in the order of the mission; an empty list means that it cannot be written to
 * @param secondLanguage the language that stands below the first in every message; null where one is enough
 * @param capitalZone the zone of the capital, by whose clock times are given beside the venue's; null for the seat's
 * @param pace when changes that are not urgent are told; null for at once
 * @param calendar how meetings come into its calendars; null for the attached file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MissionMailboxesChanged(
        UUID participant,
        UUID mission,
        DutyStation station,
        List<String> languages,
        List<Mailbox> mailboxes,
        @Nullable String secondLanguage,
        @Nullable ZoneId capitalZone,
        @Nullable Pace pace,
        @Nullable Calendar calendar)
        implements Event {

    /** One that wishes nothing beside the languages. */
    public MissionMailboxesChanged(
            UUID participant, UUID mission, DutyStation station, List<String> languages, List<Mailbox> mailboxes) {
        this(participant, mission, station, languages, mailboxes, null, null, null, null);
    }

    /**
     * An address of a mission and what it is for.
     *
     * @param turn null for always
     * @param standing null for a mailbox that can be used
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mailbox(
            String address,
            Purpose purpose,
            @Nullable Turn turn,
            @Nullable Standing standing) {

        /** One that is used whenever there is something for it. */
        public Mailbox(String address, Purpose purpose) {
            this(address, purpose, null, null);
        }
    }

    /** What a mailbox receives. */
    public enum Purpose {
        @JsonProperty("all")
        ALL,
        @JsonProperty("agenda")
        AGENDA,
        @JsonProperty("invitations")
        INVITATIONS,
        @JsonProperty("copy")
        COPY
    }

    /** When it is a mailbox's turn. */
    public enum Turn {
        /** Whenever there is something for it. */
        @JsonProperty("always")
        ALWAYS,
        /** Where none of the mailboxes before it took the message. */
        @JsonProperty("fallback")
        FALLBACK
    }

    /** Whether somebody who reads the mailbox, or the secretariat, has said that it is right. */
    public enum Standing {
        /** Not yet: it is sent nothing but the question. */
        @JsonProperty("unconfirmed")
        UNCONFIRMED,
        /** By the link that was sent to it. */
        @JsonProperty("confirmed")
        CONFIRMED,
        /** The secretariat wrote it down itself. */
        @JsonProperty("by-secretariat")
        BY_SECRETARIAT,
        /** It was taken off the list, and is used until one that was put in its place is confirmed. */
        @JsonProperty("leaving")
        LEAVING
    }

    /** When a mission is told of changes that are not urgent. */
    public enum Pace {
        @JsonProperty("at-once")
        AT_ONCE,
        /** Once a day, together. */
        @JsonProperty("daily")
        DAILY
    }

    /** How meetings come into the calendars of a mission. */
    public enum Calendar {
        /** By the file that is attached to messages, and by what it subscribes to. */
        @JsonProperty("file")
        FILE,
        /** A message about one meeting is an invitation to it besides, or takes it off. */
        @JsonProperty("invitations")
        INVITATIONS
    }

    @Override
    public UUID key() {
        return participant;
    }
}
