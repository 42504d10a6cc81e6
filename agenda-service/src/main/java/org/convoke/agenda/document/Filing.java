package org.convoke.agenda.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.content.Contents;
import org.convoke.agenda.content.Sha256;
import org.convoke.agenda.document.SessionDocument.LanguageFile;
import org.convoke.agenda.document.SessionDocument.Version;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.programme.Visibility;

/** Files documents, changes what is said of them, and takes away those that were never issued. */
@ApplicationScoped
class Filing {

    private final Documents documents;
    private final DocumentTable table;
    private final Contents contents;
    private final Sessions sessions;
    private final Drafts drafts;
    private final Citing citing;
    private final Audit audit;
    private final Clock clock;

    Filing(
            Documents documents,
            DocumentTable table,
            Contents contents,
            Sessions sessions,
            Drafts drafts,
            Citing citing,
            Audit audit,
            Clock clock) {
        this.documents = documents;
        this.table = table;
        this.contents = contents;
        this.sessions = sessions;
        this.drafts = drafts;
        this.citing = citing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Files a document; its first version is to be prepared. */
    @Transactional
    Outcome file(SessionId session, About about, Caller by) {
        sessions.lock(session);
        var document = new SessionDocument(
                new DocumentId(Ids.next()), session, about, 1, List.of(new Version(1, null, null, List.of())));
        var refusal = refusal(document.id(), session, about);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        table.file(document, by.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(by, "document.filed", "document", document.id(), Map.of("session", session, "about", about));
        return new Outcome.Done(document);
    }

    /** @param expected the edit that was read; another one means that somebody else was faster */
    @Transactional
    Outcome change(SessionId session, UUID id, long expected, About about, Caller by) {
        var found = documents.lock(session, id);
        if (found.isEmpty()) {
            return new Outcome.Missing("document");
        }
        var document = found.get();
        if (document.edit() != expected) {
            return new Outcome.Moved(document.edit());
        }
        var isIssued = document.current().isPresent();
        if (isIssued && !Objects.equals(about.symbol(), document.about().symbol())) {
            return new Outcome.Issued("A document under its symbol");
        }
        var refusal = refusal(document.id(), session, about);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        table.change(document.id(), about);
        audit.record(by, "document.changed", "document", document.id(), Map.of("was", document.about(), "is", about));
        var changed = table.find(id).orElseThrow();
        if (isIssued) {
            citing.cite(changed, by);
        }
        return new Outcome.Done(changed);
    }

    /** Takes a document away of which nothing was issued, so that no programme can name it. */
    @Transactional
    Outcome remove(SessionId session, UUID id, Caller by) {
        var found = documents.lock(session, id);
        if (found.isEmpty()) {
            return new Outcome.Missing("document");
        }
        var document = found.get();
        if (document.current().isPresent()) {
            return new Outcome.Issued("The document");
        }
        table.remove(document.id());
        document.versions().stream()
                .flatMap(version -> version.files().stream())
                .map(LanguageFile::hash)
                .distinct()
                .sorted(Comparator.comparing(Sha256::hex)) // so that two who take away do not wait for each other
                .forEach(content -> contents.forget(content, table::names));
        audit.record(by, "document.removed", "document", document.id(), Map.of("about", document.about()));
        return new Outcome.Done(document);
    }

    private Optional<Outcome> refusal(DocumentId own, SessionId session, About about) {
        if (about.symbol() != null && table.isTaken(about.symbol(), session, own)) {
            return Optional.of(new Outcome.SymbolTaken(about.symbol()));
        }
        var place = about.place().visibility(drafts.current(session).programme());
        if (place.isEmpty()) {
            return Optional.of(new Outcome.NoPlace(about.item() != null ? "/item" : "/meeting"));
        }
        return place.filter(visibility -> isNarrower(visibility, about.visibility()))
                .map(Outcome.TooOpen::new);
    }

    private static boolean isNarrower(Visibility place, Visibility document) {
        return place.compareTo(document) > 0;
    }
}
