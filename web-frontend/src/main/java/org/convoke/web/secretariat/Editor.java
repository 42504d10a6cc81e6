package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Draft;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** Shows the forms of a draft and takes them in. The form of a row and the page of its own are one thing. */
@RequestScoped
class Editor {

    /**
     * A form on a page of its own; the script takes the form alone.
     *
     * @param name what it is about
     * @param next what the draft would be published as
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EditorPage(
            Page page, SessionHead head, String slug, String next, String name, Form form, Options options, String back)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Saving saving;
    private final Moments moments;
    private final Visit visit;

    Editor(Drafts drafts, Saving saving, Moments moments, Visit visit) {
        this.drafts = drafts;
        this.saving = saving;
        this.moments = moments;
        this.visit = visit;
    }

    /** The draft of a session that the reader may change. */
    OpenDraft open(String slug) {
        return drafts.open(visit.reader(Audience.SECRETARIAT), slug);
    }

    /** The form of a part that is there. */
    Response shown(OpenDraft open, Part part) {
        var typed = part.in(open.programme()).orElseThrow(NotFoundException::new);
        return Answers.shown(page(open, part, typed, typed, List.of(), Optional.empty()));
    }

    /** The form of a part that is new. */
    Response blank(OpenDraft open, Part part, Typed typed) {
        return Answers.shown(page(open, part, typed, Typed.NOTHING, List.of(), Optional.empty()));
    }

    /** Takes in a form. */
    Response sent(OpenDraft open, Part part, MultivaluedMap<String, String> form) {
        var sent = Sent.of(form);
        var typed = Clashes.chosen(sent.typed(), sent.was(), open.published().flatMap(part::in), sent.choices());
        if (part instanceof ItemPart item) {
            var otherRows = sent.withOtherRows(item);
            if (otherRows.isPresent()) {
                return again(Answers.OK, page(open, part, otherRows.get(), sent.was(), List.of(), Optional.empty()));
            }
        }
        var outcome = part.cancelled()
                .filter(cancelled -> sent.action().equals(Sent.CANCEL))
                .map(cancelled -> saving.cancel(place(open), part, cancelled, sent.was()))
                .orElseGet(() -> saving.save(place(open), part, typed, sent.was()));
        return answer(open, part, sent.was(), outcome);
    }

    /** Makes a change that nobody typed. */
    Response made(OpenDraft open, Part part, Edit edit) {
        saving.make(place(open), edit);
        return Answers.done(deskHref(open, part));
    }

    private Response answer(OpenDraft before, Part part, Typed was, Saving.Outcome outcome) {
        return switch (outcome) {
            case Saving.Outcome.Saved saved -> Answers.done(deskHref(before, part));
            case Saving.Outcome.Faulty faulty ->
                again(
                        Answers.NOT_ACCEPTED,
                        page(at(before, faulty.draft()), part, faulty.typed(), was, faulty.faults(), Optional.empty()));
            case Saving.Outcome.Clash clash -> {
                var open = at(before, clash.draft());
                yield again(
                        Answers.MOVED,
                        page(
                                open,
                                part,
                                clash.typed(),
                                clash.theirs(),
                                List.of(),
                                Optional.of(meanwhile(open, part, clash))));
            }
            case Saving.Outcome.Gone gone -> {
                var open = at(before, gone.draft());
                yield again(
                        Answers.MOVED,
                        page(
                                open,
                                part,
                                gone.typed(),
                                Typed.NOTHING,
                                List.of(),
                                Optional.of(cancelledMeanwhile(open))));
            }
        };
    }

    private Meanwhile meanwhile(OpenDraft open, Part part, Saving.Outcome.Clash clash) {
        var who = moments.who(open.draft());
        return new Meanwhile(
                visit.words().say("editor.clash.title", "count", clash.groups().size()),
                visit.words()
                        .say("editor.clash.text", "name", who, "moment", moments.when(open.draft(), open.session())),
                new Clashes(visit.words(), options(open), open.languages())
                        .questions(
                                clash.groups(),
                                clash.typed(),
                                clash.theirs(),
                                open.published().flatMap(part::in),
                                who));
    }

    private Meanwhile cancelledMeanwhile(OpenDraft open) {
        return new Meanwhile(
                visit.words().say("editor.gone.title"),
                visit.words()
                        .say(
                                "editor.gone.text",
                                "name",
                                moments.who(open.draft()),
                                "moment",
                                moments.when(open.draft(), open.session())),
                List.of());
    }

    private static OpenDraft at(OpenDraft open, Draft draft) {
        return new OpenDraft(open.session(), draft, open.preview(), open.published());
    }

    /** The form once more; where only a part was asked for, in the place of the form that was sent. */
    private Response again(int status, EditorPage page) {
        var answer = Answers.shown(status, page);
        if (visit.isForPart()) {
            var form = "#" + page.form().id();
            answer.header("HX-Retarget", form).header("HX-Reselect", form).header("HX-Reswap", "outerHTML");
        }
        return answer.build();
    }

    private EditorPage page(
            OpenDraft open, Part part, Typed typed, Typed was, List<Fault> faults, Optional<Meanwhile> meanwhile) {
        var words = visit.words();
        var form = new Form(
                key(part),
                part,
                address(open, part),
                typed,
                was,
                faults,
                meanwhile,
                open.languages(),
                source(open, part),
                visit.isForPart(),
                words);
        return new EditorPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                Symbols.shown(open.preview().nextSymbol(), words),
                name(open.programme(), part),
                form,
                options(open),
                deskHref(open, part));
    }

    private Options options(OpenDraft open) {
        return Options.of(open.programme(), visit.words());
    }

    private String name(Programme programme, Part part) {
        return switch (part) {
            case ItemPart item ->
                Items.find(programme, item.id())
                        .map(placed -> Labels.of(placed.item(), visit.words()))
                        .orElseGet(() -> visit.words().say("editor.new-item"));
            case MeetingPart meeting ->
                programme
                        .meeting(meeting.id())
                        .map(known -> Labels.of(known, visit.words()))
                        .orElseGet(() -> visit.words().say("editor.new-meeting"));
            case SessionPart session -> visit.words().say("editor.session");
        };
    }

    private static String source(OpenDraft open, Part part) {
        var title = switch (part) {
            case ItemPart item ->
                Items.find(open.programme(), item.id())
                        .map(placed -> placed.item().title());
            case MeetingPart meeting -> open.programme().meeting(meeting.id()).map(Meeting::title);
            case SessionPart session -> Optional.of(open.programme().title());
        };
        return Texts.source(title.orElse(null), open.languages());
    }

    private static UUID key(Part part) {
        return switch (part) {
            case ItemPart item -> item.id().value();
            case MeetingPart meeting -> meeting.id().value();
            case SessionPart session -> session.id();
        };
    }

    private String address(OpenDraft open, Part part) {
        return desk(open)
                + switch (part) {
                    case ItemPart item -> "/items/" + key(part);
                    case MeetingPart meeting -> "/meetings/" + key(part);
                    case SessionPart session -> "/session";
                };
    }

    private String deskHref(OpenDraft open, Part part) {
        return desk(open) + "?done=" + part.anchor() + "#" + part.anchor();
    }

    private String desk(OpenDraft open) {
        return "/" + visit.language() + "/secretariat/sessions/"
                + open.session().slug();
    }

    private Saving.Place place(OpenDraft open) {
        return new Saving.Place(
                visit.reader(Audience.SECRETARIAT).bearer(), open.session().slug());
    }
}
