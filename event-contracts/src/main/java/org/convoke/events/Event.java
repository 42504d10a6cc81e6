package org.convoke.events;

import java.util.UUID;

/** Something that happened in one service and that others must know. */
public sealed interface Event
        permits SessionAnnounced,
                RevisionPublished,
                ParticipantRegistered,
                MissionMailboxesChanged,
                MailboxChanged,
                InvitationIssued,
                ParticipantTold,
                ParticipantNotReached,
                MailboxConfirmed,
                NoticeCompleted {

    /** The key of the record on its topic: all events of a key keep their order. */
    UUID key();

    /** The kind of the event, which knows its CloudEvents type and its topic. */
    default EventType eventType() {
        return EventType.of(getClass());
    }
}
