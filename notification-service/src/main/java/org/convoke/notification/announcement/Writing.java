package org.convoke.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.notification.notice.Announcing;
import org.convoke.notification.notice.Audience;
import org.jspecify.annotations.Nullable;

/** Writes, changes and sends announcements, and keeps who did it. */
@ApplicationScoped
class Writing {

    /** Every mission gets them, in every language once more, and base64 makes them a third longer. */
    private static final int MOST_BYTES = 3 << 20;

    private static final int MOST_FILES = 5;
    private static final int LONGEST_NAME = 120;

    private final Drafts drafts;
    private final Announcing announcing;
    private final Audit audit;
    private final Clock clock;

    Writing(Drafts drafts, Announcing announcing, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.announcing = announcing;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new draft; the one that this caller wrote with the same key before where there is one. */
    @Transactional
    Draft write(UUID session, Written written, @Nullable String key, Caller by) {
        var id = Ids.next();
        var draft = drafts.write(id, session, written.anonymous(), by.name(), key, clock.instant());
        if (draft.id().equals(id)) {
            audit.record(by, "announcement.written", "announcement", id, Map.of("session", session.toString()));
        } else if (!written.anonymous().isSaidBy(draft)) {
            throw Problem.of("idempotency-key-reused", 422, "This key was used before")
                    .detail("Another announcement was written with this Idempotency-Key; take a new one")
                    .build();
        }
        return draft;
    }

    /** The draft in other words. */
    @Transactional
    Draft rewrite(UUID id, Written written, Caller by) {
        open(id);
        drafts.rewrite(id, written.anonymous());
        audit.record(by, "announcement.rewritten", "announcement", id, Map.of());
        return drafts.one(id).orElseThrow();
    }

    /**
     * The draft with one more file.
     *
     * @param name as its readers save it
     */
    @Transactional
    Draft attach(UUID id, @Nullable String name, byte[] content, Caller by) {
        var draft = open(id);
        var plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || !plain.matches("[^\\p{Cntrl}\\p{Cf}/\\\\\"<>|:*?]+")) {
            throw refused("name", "query", "must be 1 to " + LONGEST_NAME + " characters that a file's name can have");
        }
        var type = FileType.of(content)
                .filter(kind -> kind.fits(plain))
                .orElseThrow(() -> Problem.of("unsupported-media-type", 415, "Not a file that can be sent")
                        .detail("The file must be a PDF without scripts, a PNG or a JPEG, and its name must end so")
                        .build());
        var bytes = draft.files().stream().mapToInt(Draft.FileView::bytes).sum() + content.length;
        if (bytes > MOST_BYTES || draft.files().size() >= MOST_FILES) {
            throw Problem.of("too-large", 413, "Too much to send to every mission")
                    .detail("At most " + MOST_FILES + " files, together at most " + (MOST_BYTES >> 20)
                            + " MiB; file larger ones as documents of the session and write where they are")
                    .with("limit", MOST_BYTES)
                    .build();
        }
        drafts.attach(id, plain, type, content);
        audit.record(by, "announcement.file-added", "announcement", id, Map.of("name", plain));
        return drafts.one(id).orElseThrow();
    }

    /** The draft without a file. */
    @Transactional
    Draft detach(UUID id, int position, Caller by) {
        open(id);
        if (!drafts.detach(id, position)) {
            throw Problem.notFound("There is no such file").build();
        }
        audit.record(by, "announcement.file-removed", "announcement", id, Map.of());
        return drafts.one(id).orElseThrow();
    }

    /** Sends it as a notice of the same id; whoever asks again finds it sent, and nothing is sent again. */
    @Transactional
    void send(UUID id, Audience audience, Caller by) {
        var draft = drafts.locked(id).orElseThrow();
        if (draft.isSent()) {
            return;
        }
        if (announcing.chosen(draft.session(), audience).isEmpty()) {
            throw Problem.conflict("nobody-chosen", "Nobody who is invited is among those chosen")
                    .build();
        }
        drafts.sent(id, by.name(), clock.instant());
        announcing.send(id, draft.session(), audience);
        audit.record(by, "announcement.sent", "announcement", id, Map.of("audience", audience.toString()));
    }

    private Draft open(UUID id) {
        var draft = drafts.locked(id).orElseThrow();
        if (draft.isSent()) {
            throw Problem.conflict("already-sent", "This announcement was sent; what was sent can not be changed")
                    .build();
        }
        return draft;
    }

    private static Problem refused(String field, String in, String message) {
        return Problem.invalid(List.of(new Violation(field, in, message))).build();
    }
}
