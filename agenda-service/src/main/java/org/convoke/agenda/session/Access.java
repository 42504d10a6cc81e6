package org.convoke.agenda.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.Visibility;

/**
 * Who may do what with a session. A session of which nothing is published exists only for those who prepare it: the
 * secretariat and the co-facilitators of its process.
 */
@ApplicationScoped
public class Access {

    private final Sessions sessions;
    private final Caller caller;

    Access(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    /**
     * The session for anybody who may know of it.
     *
     * @param ref its UUID or short name
     * @throws Problem 404 where there is none, or none that the caller may know of
     */
    public Session readable(String ref) {
        return sessions.find(ref)
                .filter(this::isKnown)
                .orElseThrow(() -> Problem.notFound("There is no such session").build());
    }

    /**
     * The session for those who prepare it, to read everything.
     *
     * @throws Problem 401, 403, or 404 where the caller may not know of it
     */
    public Session prepared(String ref) {
        caller.requireSignedIn();
        var session = readable(ref);
        caller.requireForProcess(session.process().id().value(), Role.SECRETARIAT, Role.COFACILITATOR);
        return session;
    }

    /**
     * The session for those who may change it.
     *
     * @throws Problem 401, 403, or 404 where the caller may not know of it
     */
    public Session changeable(String ref) {
        caller.requireSignedIn();
        var session = readable(ref);
        caller.requireForProcess(session.process().id().value(), Role.SECRETARIAT);
        return session;
    }

    /** How far the caller may read into the programme of a session. */
    public Visibility visibility(Session session) {
        if (prepares(session)) {
            return Visibility.INTERNAL;
        }
        return caller.holds(Role.FOCAL_POINT, Role.DELEGATE) ? Visibility.PARTICIPANTS : Visibility.PUBLIC;
    }

    /** Whether the caller may know that the session exists. */
    public boolean isKnown(Session session) {
        return session.isPublished() || prepares(session);
    }

    /** Whether the caller is of the secretariat or the co-facilitators of the session's process. */
    boolean prepares(Session session) {
        var process = session.process().id().value();
        return caller.holdsForProcess(Role.SECRETARIAT, process) || caller.holdsForProcess(Role.COFACILITATOR, process);
    }
}
