package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** Makes the pages of the forms of a draft. */
@RequestScoped
class EditorForms {

    /**
     * A form on a page of its own; the script takes the form alone.
     *
     * @param name what it is about
     * @param next what the draft would be published as
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EditorPage(
            Page page,
            SessionHead head,
            String slug,
            String next,
            String name,
            Form form,
            Options options,
            List<Check> checks,
            String back)
            implements TemplateInstance {}

    private final RoomCatalogue rooms;
    private final Moments moments;
    private final Visit visit;

    EditorForms(RoomCatalogue rooms, Moments moments, Visit visit) {
        this.rooms = rooms;
        this.moments = moments;
        this.visit = visit;
    }

    /**
     * The page of a form.
     *
     * @param was as it was opened; empty for a part that is new
     */
    EditorPage page(
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
                Checks.of(open, words, part),
                deskHref(open, part));
    }

    private Options options(OpenDraft open) {
        return Options.of(open.programme(), rooms.of(open.programme()), visit.words());
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

    /** Where the reader goes on after the form. */
    String deskHref(OpenDraft open, Part part) {
        return desk(open) + "?done=" + part.anchor() + "#" + part.anchor();
    }

    private String desk(OpenDraft open) {
        return "/" + visit.language() + "/secretariat/sessions/"
                + open.session().slug();
    }

    /** What somebody else made of the same fields, and what is to be chosen. */
    Meanwhile changed(OpenDraft open, Part part, Saving.Outcome.Clash clash) {
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

    /** That somebody else has cancelled the part. */
    Meanwhile cancelled(OpenDraft open) {
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
}
