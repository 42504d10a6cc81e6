package org.convoke.agenda.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.convoke.agenda.content.ContentKind;
import org.convoke.agenda.content.Contents;
import org.convoke.agenda.content.ReceivedFile;
import org.convoke.agenda.document.SessionDocument.LanguageFile;
import org.convoke.agenda.document.SessionDocument.Version;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;

/** Prepares the versions of a document language by language, and gives them out. */
@ApplicationScoped
class Versions {

    private final Documents documents;
    private final DocumentTable table;
    private final Contents contents;
    private final Citing citing;
    private final Audit audit;
    private final Clock clock;

    Versions(Documents documents, DocumentTable table, Contents contents, Citing citing, Audit audit, Clock clock) {
        this.documents = documents;
        this.table = table;
        this.contents = contents;
        this.citing = citing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the next version, where the newest one is issued. */
    @Transactional
    Outcome begin(SessionId session, UUID id, Caller by) {
        var found = documents.lock(session, id);
        if (found.isEmpty()) {
            return new Outcome.Missing("document");
        }
        var newest = found.get().newest();
        if (!newest.isIssued()) {
            return new Outcome.InPreparation(newest.number());
        }
        table.beginVersion(found.get().id(), newest.number() + 1);
        return done(found.get(), "document.version-begun", Map.of("version", newest.number() + 1), by);
    }

    /**
     * Keeps a file as one language of a version. While the version is prepared it replaces the one before; in an issued
     * version it may only be a language that was not there, and the same file again changes nothing.
     */
    @Transactional
    Outcome keep(
            SessionId session,
            UUID id,
            int number,
            String language,
            FileName name,
            ReceivedFile file,
            ContentKind kind,
            Caller by) {
        var found = documents.lock(session, id);
        var version = found.flatMap(document -> document.version(number));
        if (found.isEmpty() || version.isEmpty()) {
            return new Outcome.Missing("version of a document");
        }
        var document = found.get();
        var before = version.get().in(language);
        var same = before.isPresent() && before.get().hash().equals(file.hash());
        if (version.get().isIssued() && before.isPresent()) {
            return same ? new Outcome.Done(document) : new Outcome.Issued("The version in this language");
        }
        contents.keep(file, kind);
        before.ifPresent(old -> table.remove(document.id(), number, language));
        table.keep(
                document.id(),
                number,
                new LanguageFile(language, file.hash(), kind, file.size(), name),
                by.name(),
                now());
        before.filter(old -> !same).ifPresent(old -> contents.forget(old.hash(), table::names));
        var kept = done(
                document,
                "document.file-kept",
                Map.of(
                        "version",
                        number,
                        "language",
                        language,
                        "sha256",
                        file.hash().hex()),
                by);
        if (version.get().isIssued()) {
            citing.cite(kept.document(), by);
        }
        return kept;
    }

    /** Takes a language out of a version that is being prepared. */
    @Transactional
    Outcome remove(SessionId session, UUID id, int number, String language, Caller by) {
        var found = documents.lock(session, id);
        var version = found.flatMap(document -> document.version(number));
        var file = version.flatMap(each -> each.in(language));
        if (found.isEmpty() || version.isEmpty() || file.isEmpty()) {
            return new Outcome.Missing("language of a version");
        }
        if (version.get().isIssued()) {
            return new Outcome.Issued("The version");
        }
        table.remove(found.get().id(), number, language);
        contents.forget(file.get().hash(), table::names);
        return done(found.get(), "document.file-removed", Map.of("version", number, "language", language), by);
    }

    /**
     * Gives a version out: from now on it is never changed, whoever is in its audience may read it once the embargo is over,
     * and the draft names it. Again, it only sees to it that the draft does.
     */
    @Transactional
    Outcome issue(SessionId session, UUID id, int number, Caller by) {
        var found = documents.lock(session, id);
        var version = found.flatMap(document -> document.version(number));
        if (found.isEmpty() || version.isEmpty()) {
            return new Outcome.Missing("version of a document");
        }
        if (version.get().files().isEmpty()) {
            return new Outcome.NoFiles();
        }
        var issued = issued(found.get(), version.get(), by);
        citing.cite(issued, by);
        return new Outcome.Done(issued);
    }

    private SessionDocument issued(SessionDocument document, Version version, Caller by) {
        if (version.isIssued()) {
            return document;
        }
        table.issue(document.id(), version.number(), by.name(), now());
        return done(document, "document.issued", Map.of("version", version.number()), by)
                .document();
    }

    private Outcome.Done done(SessionDocument document, String action, Map<String, ?> details, Caller by) {
        audit.record(by, action, "document", document.id(), details);
        return new Outcome.Done(table.find(document.id().value()).orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
