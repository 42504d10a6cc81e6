package org.convoke.web.secretariat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.convoke.web.services.Command;
import org.convoke.web.services.Conflict;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;

/**
 * Shows the forms of a draft and takes them in. The form of a row and the page of its own are one thing. The secretariat
 * edits by them, the co-facilitators propose.
 */
@RequestScoped
class Editor {

    private final Drafts drafts;
    private final Saving saving;
    private final EditorForms forms;
    private final RoomCatalogue rooms;
    private final Visit visit;

    Editor(Drafts drafts, Saving saving, EditorForms forms, RoomCatalogue rooms, Visit visit) {
        this.drafts = drafts;
        this.saving = saving;
        this.forms = forms;
        this.rooms = rooms;
        this.visit = visit;
    }

    /** The draft of a session that the reader may change, or propose something for. */
    OpenDraft open(String slug) {
        return drafts.open(reader(), slug);
    }

    /** The draft of a session, for the secretariat alone. */
    OpenDraft openForSecretariat(String slug) {
        return drafts.open(visit.reader(Audience.SECRETARIAT), slug);
    }

    private Reader reader() {
        return visit.reader(Audience.PROCESS);
    }

    /** The form of a part that is there. */
    Response shown(OpenDraft open, Part part) {
        var was = part.in(open.programme()).orElseThrow(NotFoundException::new);
        return Answers.shown(page(open, part, Filled.opened(was, open), List.of(), Optional.empty()));
    }

    /** The form of a part that is new. */
    Response blank(OpenDraft open, Part part, Typed typed) {
        return Answers.shown(page(open, part, Filled.blank(typed, open), List.of(), Optional.empty()));
    }

    /** Takes in a form. */
    Response sent(OpenDraft open, Part part, MultivaluedMap<String, String> form) {
        var sent = Sent.of(form, open.draft().version());
        if (part instanceof ItemPart) {
            var otherRows = sent.withOtherRows();
            if (otherRows.isPresent()) {
                return again(
                        Answers.OK, page(open, part, sent.filled().with(otherRows.get()), List.of(), Optional.empty()));
            }
        }
        var chosen = Clashes.chosen(sent.filled(), open.published().flatMap(part::in), sent.choices());
        var completed = chosen.with(withRooms(open, part, chosen.typed(), chosen.was()));
        return answer(open, part, save(open, part, sent.with(completed)));
    }

    /** Saves it, once more on the draft as it has become where what others changed is in no field of the form. */
    private Saving.Outcome save(OpenDraft open, Part part, Sent sent) {
        var outcome = saving.save(reader(), open, part, sent);
        if (outcome instanceof Saving.Outcome.Overtaken overtaken) {
            var now = open(open.session().slug());
            var theirs = part.in(now.programme());
            if (theirs.isPresent() && forms.isBeside(overtaken, theirs.get())) {
                var newer = overtaken.filled().on(now.draft().version(), theirs.get(), List.of());
                return saving.save(reader(), now, part, sent.with(newer));
            }
        }
        return outcome;
    }

    private Response answer(OpenDraft open, Part part, Saving.Outcome outcome) {
        return switch (outcome) {
            case Saving.Outcome.Saved saved -> Answers.done(forms.deskHref(open, part));
            case Saving.Outcome.Proposed proposed -> Answers.done(forms.proposedHref(open, proposed.proposal()));
            case Saving.Outcome.Faulty faulty ->
                again(Answers.NOT_ACCEPTED, page(open, part, faulty.filled(), faulty.faults(), Optional.empty()));
            case Saving.Outcome.Overtaken overtaken -> overtaken(open.session().slug(), part, overtaken);
        };
    }

    /** The form on the draft as it has become, with what is to be chosen, or that the part is no longer there. */
    private Response overtaken(String slug, Part part, Saving.Outcome.Overtaken overtaken) {
        var now = open(slug);
        var filled = overtaken.filled();
        var page = part.in(now.programme())
                .map(theirs -> changed(now, part, filled, theirs, overtaken.conflicts()))
                .orElseGet(() -> page(
                        now,
                        part,
                        filled.anew(now.draft().version()),
                        List.of(),
                        Optional.of(forms.cancelled(now, overtaken.conflicts()))));
        return again(Answers.MOVED, page);
    }

    private EditorForms.EditorPage changed(
            OpenDraft now, Part part, Filled filled, Typed theirs, List<Conflict> conflicts) {
        var who = forms.who(conflicts, filled.typed(), theirs);
        var newer = filled.on(now.draft().version(), theirs, who.keySet());
        return page(
                now, part, newer, List.of(), Optional.of(forms.changed(now, part, filled, newer, theirs, conflicts)));
    }

    /** The form with the names in the other languages of a room that was chosen from the catalogue. */
    private Typed withRooms(OpenDraft open, Part part, Typed typed, Typed was) {
        var known = rooms.of(open.programme());
        var all = typed;
        for (var field : part.rooms()) {
            all = known.completed(all, was, field, open.languages());
        }
        return all;
    }

    /** Makes a change that nobody typed. */
    Response made(OpenDraft open, Part part, List<Command> commands) {
        make(open, commands);
        return Answers.done(forms.deskHref(open, part));
    }

    /** The same for a part that changes its place: the button that was pressed is where to go on. */
    Response moved(OpenDraft open, Part part, List<Command> commands, String where) {
        make(open, commands);
        return Answers.done(forms.movedHref(open, part, where));
    }

    private void make(OpenDraft open, List<Command> commands) {
        if (!commands.isEmpty()) {
            saving.make(visit.reader(Audience.SECRETARIAT), open, commands);
        }
    }

    private EditorForms.EditorPage page(
            OpenDraft open, Part part, Filled filled, List<Fault> faults, Optional<Meanwhile> meanwhile) {
        return forms.page(open, part, filled, faults, meanwhile, !open.mayBeEditedBy(reader()));
    }

    /** The form once more; where only a part was asked for, in the place of the form that was sent. */
    private Response again(int status, EditorForms.EditorPage page) {
        var answer = Answers.shown(status, page);
        if (visit.isForPart()) {
            var form = "#" + page.form().id();
            answer.header("HX-Retarget", form).header("HX-Reselect", form).header("HX-Reswap", "outerHTML");
        }
        return answer.build();
    }
}
