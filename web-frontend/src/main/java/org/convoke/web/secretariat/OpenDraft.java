package org.convoke.web.secretariat;

import java.util.List;
import java.util.Optional;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.programme.Weight;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.ProgrammeView;
import org.convoke.web.programme.Viewing;
import org.convoke.web.services.Agenda.Draft;
import org.convoke.web.services.Agenda.Finding;
import org.convoke.web.services.Agenda.Preview;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Role;
import org.convoke.wording.Words;

/**
 * The draft of a session as it lies on the desk.
 *
 * @param preview of the same version
 * @param findings what agenda-service finds in the same version, what blocks its publication first
 * @param published the programme that holds; empty before the first publication
 */
record OpenDraft(Session session, Draft draft, Preview preview, List<Finding> findings, Optional<Programme> published) {

    OpenDraft {
        findings = List.copyOf(findings);
    }

    Programme programme() {
        return draft.programme();
    }

    /** The languages that the session works in; English where it names none. */
    List<String> languages() {
        return session.workingLanguages();
    }

    /** Whether the reader may change and publish it. */
    boolean mayBeEditedBy(Reader reader) {
        return Mandates.hold(reader, session, Role.SECRETARIAT);
    }

    /** Whether the reader may propose something for it. */
    boolean mayBeProposedForBy(Reader reader) {
        return Mandates.hold(reader, session, Role.COFACILITATOR);
    }

    /** All changes against what is published, as the secretariat sees them. */
    ChangeList changes(String language) {
        return published
                .map(was -> ChangeList.of(preview.changes(), was, programme(), language, Optional.empty()))
                .orElseGet(ChangeList::none);
    }

    /** The changes that missions will read: no more of the programme than they may know. */
    ChangeList told(String language) {
        return published
                .map(was -> ChangeList.of(
                        told(was), forMissions(was), forMissions(programme()), language, Optional.empty()))
                .orElseGet(ChangeList::none);
    }

    /** Whether missions are written no message, since only wording or translations have changed for them. */
    boolean isSilent() {
        return published
                .map(this::told)
                .filter(changes ->
                        !changes.isEmpty() && changes.stream().allMatch(change -> change.weight() == Weight.SILENT))
                .isPresent();
    }

    private List<Change> told(Programme was) {
        return AgendaDiff.between(forMissions(was), forMissions(programme()));
    }

    static Programme forMissions(Programme programme) {
        return programme.visibleTo(Visibility.PARTICIPANTS).withoutDescriptions();
    }

    /** The programme with the marks of what is not yet published. */
    ProgrammeView view(Words words) {
        return published
                .map(was -> Viewing.of(programme(), was, preview.changes(), words, Optional.empty()))
                .orElseGet(() -> Viewing.of(programme(), words, Optional.empty()));
    }
}
