package org.convoke.web.secretariat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.convoke.web.services.Agenda.Draft;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;

/** Shows the forms of a draft and takes them in. The form of a row and the page of its own are one thing. */
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

    /** The draft of a session that the reader may change. */
    OpenDraft open(String slug) {
        return drafts.open(visit.reader(Audience.SECRETARIAT), slug);
    }

    /** The form of a part that is there. */
    Response shown(OpenDraft open, Part part) {
        var typed = part.in(open.programme()).orElseThrow(NotFoundException::new);
        return Answers.shown(forms.page(open, part, typed, typed, List.of(), Optional.empty()));
    }

    /** The form of a part that is new. */
    Response blank(OpenDraft open, Part part, Typed typed) {
        return Answers.shown(forms.page(open, part, typed, Typed.NOTHING, List.of(), Optional.empty()));
    }

    /** Takes in a form. */
    Response sent(OpenDraft open, Part part, MultivaluedMap<String, String> form) {
        var sent = Sent.of(form);
        var typed = Clashes.chosen(sent.typed(), sent.was(), open.published().flatMap(part::in), sent.choices());
        if (part instanceof ItemPart item) {
            var otherRows = sent.withOtherRows(item);
            if (otherRows.isPresent()) {
                return again(
                        Answers.OK, forms.page(open, part, otherRows.get(), sent.was(), List.of(), Optional.empty()));
            }
        }
        var outcome = part.cancelled()
                .filter(cancelled -> sent.action().equals(Sent.CANCEL))
                .map(cancelled -> saving.cancel(place(open), part, cancelled, sent.was()))
                .orElseGet(() -> saving.save(place(open), part, withRooms(open, part, typed, sent.was()), sent.was()));
        return answer(open, part, sent.was(), outcome);
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
    Response made(OpenDraft open, Part part, Edit edit) {
        saving.make(place(open), edit);
        return Answers.done(forms.deskHref(open, part));
    }

    private Response answer(OpenDraft before, Part part, Typed was, Saving.Outcome outcome) {
        return switch (outcome) {
            case Saving.Outcome.Saved saved -> Answers.done(forms.deskHref(before, part));
            case Saving.Outcome.Faulty faulty ->
                again(
                        Answers.NOT_ACCEPTED,
                        forms.page(
                                at(before, faulty.draft()),
                                part,
                                faulty.typed(),
                                was,
                                faulty.faults(),
                                Optional.empty()));
            case Saving.Outcome.Clash clash -> {
                var open = at(before, clash.draft());
                yield again(
                        Answers.MOVED,
                        forms.page(
                                open,
                                part,
                                clash.typed(),
                                clash.theirs(),
                                List.of(),
                                Optional.of(forms.changed(open, part, clash))));
            }
            case Saving.Outcome.Gone gone -> {
                var open = at(before, gone.draft());
                yield again(
                        Answers.MOVED,
                        forms.page(
                                open,
                                part,
                                gone.typed(),
                                Typed.NOTHING,
                                List.of(),
                                Optional.of(forms.cancelled(open))));
            }
        };
    }

    private static OpenDraft at(OpenDraft open, Draft draft) {
        return new OpenDraft(open.session(), draft, open.preview(), open.findings(), open.published());
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

    private Saving.Place place(OpenDraft open) {
        return new Saving.Place(
                visit.reader(Audience.SECRETARIAT).bearer(), open.session().slug());
    }
}
