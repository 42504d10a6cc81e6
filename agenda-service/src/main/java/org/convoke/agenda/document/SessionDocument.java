package org.convoke.agenda.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convoke.agenda.content.ContentKind;
import org.convoke.agenda.content.Sha256;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A document of a session with all its versions.
 *
 * @param edit how often what is said of it was changed, from 1: its ETag
 * @param versions the oldest first; at least one
 */
record SessionDocument(DocumentId id, SessionId session, About about, int edit, List<Version> versions) {

    SessionDocument {
        versions = List.copyOf(versions);
    }

    /**
     * A version, in one or more languages.
     *
     * @param issuedAt when it was given out; null while it is being prepared
     */
    record Version(
            int number,
            @Nullable Instant issuedAt,
            @Nullable String issuedBy,
            List<LanguageFile> files) {
        Version {
            files = List.copyOf(files);
        }

        boolean isIssued() {
            return issuedAt != null;
        }

        Optional<LanguageFile> in(String language) {
            return files.stream()
                    .filter(file -> file.language().equals(language))
                    .findFirst();
        }
    }

    /** A version in one language. */
    record LanguageFile(String language, Sha256 hash, ContentKind kind, long size, FileName name) {}

    Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    Version newest() {
        return versions.getLast();
    }

    /** The version that holds now; none before the first is given out. */
    Optional<Version> current() {
        return versions.reversed().stream().filter(Version::isIssued).findFirst();
    }

    /** Whether what a document says may be known outside the secretariat already. */
    boolean isOut(Instant now) {
        return current().isPresent() && (about.embargoUntil() == null || !now.isBefore(about.embargoUntil()));
    }

    /** The document as a reader may know it; empty where the reader may not know that there is one. */
    Optional<SessionDocument> seenBy(Visibility reader, Instant now) {
        if (reader == Visibility.INTERNAL) {
            return Optional.of(this);
        }
        if (!about.visibility().isSeenBy(reader) || !isOut(now)) {
            return Optional.empty();
        }
        return Optional.of(new SessionDocument(
                id,
                session,
                about,
                edit,
                versions.stream().filter(Version::isIssued).toList()));
    }
}
