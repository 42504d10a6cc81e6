package org.convoke.events;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of events, each with its topic and its CloudEvents type. A breaking change is a new type beside the old. */
public enum EventType {
    SESSION_ANNOUNCED(Topics.AGENDA, "org.convoke.agenda.session-announced.v1", SessionAnnounced.class),
    REVISION_PUBLISHED(Topics.AGENDA, "org.convoke.agenda.revision-published.v1", RevisionPublished.class),
    PARTICIPANT_REGISTERED(
            Topics.REGISTRATION, "org.convoke.registration.participant-registered.v1", ParticipantRegistered.class),
    MISSION_MAILBOXES_CHANGED(
            Topics.REGISTRATION,
            "org.convoke.registration.mission-mailboxes-changed.v1",
            MissionMailboxesChanged.class),
    MAILBOX_CHANGED(Topics.REGISTRATION, "org.convoke.registration.mailbox-changed.v1", MailboxChanged.class),
    INVITATION_ISSUED(Topics.REGISTRATION, "org.convoke.registration.invitation-issued.v1", InvitationIssued.class),
    PARTICIPANT_TOLD(Topics.DELIVERY, "org.convoke.notification.participant-told.v1", ParticipantTold.class),
    PARTICIPANT_NOT_REACHED(
            Topics.DELIVERY, "org.convoke.notification.participant-not-reached.v1", ParticipantNotReached.class),
    MAILBOX_CONFIRMED(Topics.DELIVERY, "org.convoke.notification.mailbox-confirmed.v1", MailboxConfirmed.class),
    NOTICE_COMPLETED(Topics.DELIVERY, "org.convoke.notification.notice-completed.v1", NoticeCompleted.class);

    private final String topic;
    private final String type;
    private final Class<? extends Event> payload;

    EventType(String topic, String type, Class<? extends Event> payload) {
        this.topic = topic;
        this.type = type;
        this.payload = payload;
    }

    /** The topic that carries the events of this kind. */
    public String topic() {
        return topic;
    }

    /** The CloudEvents {@code type} attribute. */
    public String type() {
        return type;
    }

    /** The record of the payload. */
    public Class<? extends Event> payload() {
        return payload;
    }

    static EventType of(Class<? extends Event> payload) {
        return Arrays.stream(values())
                .filter(type -> type.payload == payload)
                .findFirst()
                .orElseThrow();
    }

    /** The kind of that CloudEvents type; empty for a type that this release does not know, which readers ignore. */
    public static Optional<EventType> named(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }
}
