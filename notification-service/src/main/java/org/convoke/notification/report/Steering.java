package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.notification.notice.Courses;

/** Pauses, resumes and cancels notices for a person, and keeps who it was and why. */
@ApplicationScoped
class Steering {

    private final Courses courses;
    private final NoticeReports notices;
    private final Audit audit;

    Steering(Courses courses, NoticeReports notices, Audit audit) {
        this.courses = courses;
        this.notices = notices;
        this.audit = audit;
    }

    /** What came of the wish; the notice as it is now. */
    sealed interface Outcome {
        record Done(NoticeReport notice) implements Outcome {}

        record NotNow(NoticeReport notice) implements Outcome {}
    }

    /** Lets no further message be started. */
    @Transactional
    Outcome pause(UUID notice, String reason, Caller by) {
        var before = now(notice);
        var paused = before.state() != NoticeState.COMPLETED && courses.pause(notice, reason);
        return outcome(paused, "notice.paused", before, Map.of("reason", reason), by);
    }

    /** Lets it go out again. */
    @Transactional
    Outcome resume(UUID notice, Caller by) {
        var before = now(notice);
        return outcome(courses.resume(notice), "notice.resumed", before, Map.of(), by);
    }

    /** Ends it for good: whoever was not told yet is not told. */
    @Transactional
    Outcome cancel(UUID notice, String reason, Caller by) {
        var before = now(notice);
        var cancelled = courses.cancel(notice, before.session(), reason);
        return outcome(cancelled, "notice.cancelled", before, Map.of("reason", reason), by);
    }

    private Outcome outcome(boolean done, String action, NoticeReport before, Map<String, String> details, Caller by) {
        if (!done) {
            return new Outcome.NotNow(now(before.id()));
        }
        audit.record(by, action, "notice", before.id(), details);
        return new Outcome.Done(now(before.id()));
    }

    private NoticeReport now(UUID notice) {
        return notices.one(notice).orElseThrow();
    }
}
