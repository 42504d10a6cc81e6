package org.convoke.agenda.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.session.Session;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;

/** Saves the programme of a session to begin others with, and deletes what was saved. */
@ApplicationScoped
class SavingTemplates {

    /** The day from which all days of a template count; which one it is says nothing. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

    private final Templates templates;
    private final TemplateRows rows;
    private final Audit audit;
    private final Clock clock;

    SavingTemplates(Templates templates, TemplateRows rows, Audit audit, Clock clock) {
        this.templates = templates;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves a programme of a session.
     *
     * @param name what it is called in lists
     * @param description what it is for
     * @param people whether moderators and panellists are kept
     * @param documents whether documents are kept
     * @return the template; nothing where another one of the process has the name
     */
    @Transactional
    Optional<Template> save(
            Session session,
            Programme programme,
            LocalizedText name,
            LocalizedText description,
            boolean people,
            boolean documents,
            Caller by) {
        var process = session.process().id();
        if (templates.all().stream()
                .filter(template -> Objects.equals(template.process(), process))
                .anyMatch(template -> isCalled(template, name))) {
            return Optional.empty();
        }
        var kept = new Copying(FIRST_DAY, programme.venue(), name, description, people, documents)
                .of(programme)
                .withoutTranslators();
        var row = new TemplateRow(
                Ids.next(), process, kept, by.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rows.persist(row);
        audit.record(
                by,
                "template.saved",
                "template",
                row.id,
                Map.of("process", process.toString(), "session", session.id().toString()));
        return Optional.of(row.template());
    }

    private static boolean isCalled(Template template, LocalizedText name) {
        var known = template.programme().title().sourceText().toLowerCase(Locale.ROOT);
        return known.equals(name.sourceText().toLowerCase(Locale.ROOT));
    }

    /** Deletes a template that was saved; sessions that were begun from it stay. */
    @Transactional
    void delete(Template saved, Caller by) {
        var id = UUID.fromString(saved.name());
        rows.deleteById(id);
        audit.record(by, "template.deleted", "template", id, Map.of("process", String.valueOf(saved.process())));
    }
}
