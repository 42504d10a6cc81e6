package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Conflict;
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

    /** @param proposing whether the reader proposes what the form says, as she may not edit */
    EditorPage page(
            OpenDraft open,
            Part part,
            Filled filled,
            List<Fault> faults,
            Optional<Meanwhile> meanwhile,
            boolean proposing) {
        var words = visit.words();
        var form = new Form(
                key(part),
                part,
                address(open, part),
                filled,
                faults,
                meanwhile,
                open.languages(),
                source(open, part),
                visit.isForPart(),
                proposing,
                words);
        return new EditorPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
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

    /** The same, where an item was moved: the button that was pressed is where to go on. */
    String movedHref(OpenDraft open, Part part, String where) {
        return desk(open) + "?done=" + part.anchor() + "&to=" + where + "#" + part.anchor();
    }

    /** Where the reader goes on after a proposal. */
    String proposedHref(OpenDraft open, UUID proposal) {
        return desk(open) + "?proposed=" + proposal;
    }

    private String desk(OpenDraft open) {
        return "/" + visit.language() + "/secretariat/sessions/"
                + open.session().slug();
    }

    /**
     * Whether all that others changed of the same is in none of the fields that the form has, as the documents that a session
     * keeps: then there is nothing to choose.
     */
    boolean isBeside(Saving.Outcome.Overtaken overtaken, Typed theirs) {
        var was = overtaken.filled().was();
        return !was.isEmpty()
                && !overtaken.conflicts().isEmpty()
                && overtaken.conflicts().stream()
                        .allMatch(conflict -> conflict.kind() == Conflict.Kind.SAME_FIELD
                                && Aspect.ofChange(conflict.field())
                                        .filter(aspect -> aspect.in(was).equals(aspect.in(theirs)))
                                        .isPresent());
    }

    /**
     * Who else has changed what. Where somebody added the same part, all that is otherwise is in question.
     *
     * @param mine the form as it was typed
     */
    Map<Aspect, String> who(List<Conflict> conflicts, Typed mine, Typed theirs) {
        var who = new EnumMap<Aspect, String>(Aspect.class);
        for (var conflict : conflicts) {
            if (conflict.kind() == Conflict.Kind.SAME_FIELD) {
                Aspect.ofChange(conflict.field())
                        .map(List::of)
                        .orElseGet(() -> Aspect.between(mine, theirs))
                        .forEach(aspect -> who.put(aspect, Labels.who(conflict.by(), visit.words())));
            }
        }
        return who;
    }

    /**
     * What somebody else made of the same: what is to be chosen, or what is otherwise now where there is nothing to choose.
     *
     * @param filled as it was sent
     * @param newer the same on the draft as it is now
     */
    Meanwhile changed(OpenDraft now, Part part, Filled filled, Filled newer, Typed theirs, List<Conflict> conflicts) {
        var clashes = new Clashes(visit.words(), options(now), now.languages());
        var who = who(conflicts, filled.typed(), theirs);
        var words = visit.words();
        var name = moments.who(now, conflicts);
        var moment = moments.when(now, conflicts);
        return who.isEmpty()
                ? new Meanwhile(
                        words.say("editor.changed.title"),
                        words.say("editor.changed.text", "name", name, "moment", moment),
                        clashes.news(filled.was(), theirs),
                        List.of())
                : new Meanwhile(
                        words.say("editor.clash.title", "count", who.size()),
                        words.say("editor.clash.text", "name", name, "moment", moment),
                        List.of(),
                        clashes.questions(
                                who, newer.typed(), theirs, now.published().flatMap(part::in)));
    }

    /** That somebody else has cancelled the part. */
    Meanwhile cancelled(OpenDraft now, List<Conflict> conflicts) {
        return new Meanwhile(
                visit.words().say("editor.gone.title"),
                visit.words()
                        .say(
                                "editor.gone.text",
                                "name",
                                moments.who(now, conflicts),
                                "moment",
                                moments.when(now, conflicts)),
                List.of(),
                List.of());
    }
}
