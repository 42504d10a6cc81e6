package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.notification.recipient.Participants;
import org.convoke.notification.recipient.Participants.Participant;
import org.convoke.notification.recipient.Sessions;
import org.jspecify.annotations.Nullable;

/** Who may read what became of a notice, and who may steer it. */
@ApplicationScoped
public class Access {

    /** Of a session that was not heard of yet: only who holds a role for every process holds it for this one. */
    static final UUID NO_PROCESS = new UUID(0, 0);

    private final Sessions sessions;
    private final Participants participants;
    private final NoticeReports notices;
    private final Caller caller;

    Access(Sessions sessions, Participants participants, NoticeReports notices, Caller caller) {
        this.sessions = sessions;
        this.participants = participants;
        this.notices = notices;
        this.caller = caller;
    }

    /**
     * Lets those pass who prepare the session, and operators.
     *
     * @throws Problem 401 or 403
     */
    void readable(UUID session) {
        caller.require(Role.SECRETARIAT, Role.COFACILITATOR, Role.OPERATOR);
        if (!caller.holds(Role.OPERATOR)) {
            prepared(session);
        }
    }

    /**
     * Lets those pass who prepare the session.
     *
     * @throws Problem 401 or 403
     */
    public void preparing(UUID session) {
        caller.require(Role.SECRETARIAT, Role.COFACILITATOR);
        prepared(session);
    }

    /**
     * The notice for those who prepare its session, and operators.
     *
     * @throws Problem 401, 403 or 404
     */
    NoticeReport readableNotice(UUID notice) {
        caller.require(Role.SECRETARIAT, Role.COFACILITATOR, Role.OPERATOR);
        var found = existing(notice);
        readable(found.session());
        return found;
    }

    /**
     * The notice for those who prepare its session.
     *
     * @throws Problem 401, 403 or 404
     */
    public NoticeReport preparedNotice(UUID notice) {
        caller.require(Role.SECRETARIAT, Role.COFACILITATOR);
        var found = existing(notice);
        prepared(found.session());
        return found;
    }

    /**
     * Lets those pass who may pause, resume and cancel the notice: the secretariat of its process, and operators.
     *
     * @throws Problem 401, 403 or 404
     */
    void steerable(UUID notice) {
        caller.require(Role.SECRETARIAT, Role.OPERATOR);
        var session = existing(notice).session();
        if (!caller.holds(Role.OPERATOR)) {
            caller.requireForProcess(process(session), Role.SECRETARIAT);
        }
    }

    /**
     * Lets those pass who may say what was done about the notice by other means: the secretariat of its process.
     *
     * @throws Problem 401, 403 or 404
     */
    void prepares(UUID notice) {
        caller.require(Role.SECRETARIAT);
        caller.requireForProcess(process(existing(notice).session()), Role.SECRETARIAT);
    }

    /**
     * The participant for those who speak for it, and for those who prepare sessions. Not for operators, who have no
     * business with what is said.
     *
     * @param reference its id or its code; null where a query does not say
     * @throws Problem 401, 403, or 404 where there is none
     */
    public Participant participant(@Nullable String reference) {
        caller.require(Role.FOCAL_POINT, Role.SECRETARIAT, Role.COFACILITATOR);
        if (reference == null) {
            throw Problem.invalid(List.of(new Violation("participant", "query", "must be the id or code of one")))
                    .build();
        }
        var found = participants
                .meantBy(reference)
                .orElseThrow(() -> Problem.notFound("There is no participant with this id or code")
                        .build());
        if (!caller.holds(Role.SECRETARIAT, Role.COFACILITATOR)) {
            caller.requireForParticipant(found.code(), Role.FOCAL_POINT);
        }
        return found;
    }

    /**
     * Lets those pass who speak for the participant, and those who prepare the session.
     *
     * @throws Problem 403
     */
    public void readable(Participant participant, UUID session) {
        if (!speaksFor(participant)) {
            prepared(session);
        }
    }

    /** Whether the caller may read what the participant was told of sessions of this process. */
    boolean isReadable(Participant participant, UUID process) {
        return speaksFor(participant)
                || caller.holdsForProcess(Role.SECRETARIAT, process)
                || caller.holdsForProcess(Role.COFACILITATOR, process);
    }

    /** Whether the caller is the participant's own focal point. */
    boolean speaksFor(Participant participant) {
        return caller.holdsForParticipant(Role.FOCAL_POINT, participant.code());
    }

    private void prepared(UUID session) {
        caller.requireForProcess(process(session), Role.SECRETARIAT, Role.COFACILITATOR);
    }

    private UUID process(UUID session) {
        return sessions.process(session).orElse(NO_PROCESS);
    }

    /**
     * The notice, for a caller that decides by itself who may read of it.
     *
     * @throws Problem 404
     */
    public NoticeReport existing(UUID notice) {
        return notices.one(notice)
                .orElseThrow(() -> Problem.notFound("There is no such notice").build());
    }
}
