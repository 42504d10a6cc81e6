package org.convoke.events;

/** The topics of the platform: 12 partitions, 30 days. They are transport, not the archive. */
public final class Topics {
    /** Sessions and their revisions, keyed by session. */
    public static final String AGENDA = "agenda.v1";
    /** Participants, their missions and invitations, keyed by participant. */
    public static final String REGISTRATION = "registration.v1";
    /** What became of notices, keyed by participant (a completed notice: by session). */
    public static final String DELIVERY = "delivery.v1";

    private Topics() {}

    /** Where a service puts the records of a topic that it can never process. */
    public static String deadLettersOf(String topic, String service) {
        return topic + "." + service + ".dead-letter";
    }
}
