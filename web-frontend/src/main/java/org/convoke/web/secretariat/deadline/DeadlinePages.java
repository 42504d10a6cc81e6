package org.convoke.web.secretariat.deadline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.Visibility;
import org.convoke.web.programme.Anchors;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Fields;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Options.Option;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.wording.Words;

/** Makes the list of the deadlines of a draft and the page of one. */
@RequestScoped
class DeadlinePages {

    /** @param anchor by which the row can be led to */
    record Row(String anchor, String href, Shown title, String kind, String when, String audienceKey) {}

    @CheckedTemplate(basePath = "secretariat/deadline", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeadlineListPage(
            Page page, SessionHead head, Trail trail, String desk, boolean mayEdit, boolean done, List<Row> rows)
            implements TemplateInstance {}

    /**
     * The form of a deadline.
     *
     * @param was as it was opened; empty for a new one
     * @param version of the draft that it was opened in
     * @param meanwhile the key of what somebody else did to it; empty where nobody did anything
     * @param theirs what that made of it
     */
    @CheckedTemplate(basePath = "secretariat/deadline", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeadlinePage(
            Page page,
            SessionHead head,
            Trail trail,
            String list,
            String action,
            Fields fields,
            List<Option> kinds,
            List<Option> audiences,
            String was,
            int version,
            String meanwhile,
            List<String> theirs,
            boolean isNew,
            String clock)
            implements TemplateInstance {}

    private final OpenSessions sessions;
    private final Visit visit;

    DeadlinePages(OpenSessions sessions, Visit visit) {
        this.sessions = sessions;
        this.visit = visit;
    }

    DeadlineListPage list(OpenSession open, boolean done) {
        return new DeadlineListPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                SessionHead.of(open.session(), open.programme(), visit),
                sessions.trail(open, visit.words().say("deadlines")),
                open.desk(),
                open.mayEdit(),
                done,
                open.programme().deadlines().stream()
                        .map(deadline -> row(open, deadline))
                        .toList());
    }

    private Row row(OpenSession open, Deadline deadline) {
        return new Row(
                Anchors.of(deadline.id()),
                open.desk() + "/deadlines/" + deadline.id(),
                deadline.title().in(visit.language()),
                kind(deadline.kind()),
                when(deadline),
                "editor." + deadline.visibility().key());
    }

    private String when(Deadline deadline) {
        var day = visit.times().dayWithYear(deadline.day());
        var time = deadline.time();
        return time == null
                ? visit.words().say("due.whole-day", "day", day)
                : visit.words()
                        .say("due.until", "day", day, "time", visit.times().time(time));
    }

    private String kind(DeadlineKind kind) {
        return kind == DeadlineKind.OTHER
                ? visit.words().say("deadlines.other")
                : Words.in("changes", visit.language()).say(kind.key());
    }

    /**
     * What is shown of a deadline.
     *
     * @param meanwhile the key of what somebody else did to it; empty where nobody did anything
     * @param theirs the deadline as it is in the draft now, where that is to be shown
     */
    record Showing(Typed typed, Typed was, List<Fault> faults, String meanwhile, Optional<Deadline> theirs) {
        static Showing opened(Typed typed, Typed was) {
            return new Showing(typed, was, List.of(), "", Optional.empty());
        }
    }

    DeadlinePage form(OpenSession open, DeadlineForm form, Showing showing) {
        var known = open.programme().deadlines().stream()
                .filter(deadline -> deadline.id().equals(form.id()))
                .findFirst();
        var title = known.map(deadline -> deadline.title().in(visit.language()).text())
                .orElseGet(() -> visit.words().say("deadlines.new"));
        var list = open.desk() + "/deadlines";
        return new DeadlinePage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                sessions.trail(open, title).under(visit.words().say("deadlines"), visit.language(), list),
                list,
                list + "/" + form.id(),
                new Fields(
                        showing.typed(),
                        showing.faults(),
                        open.languages(),
                        Texts.source(known.map(Deadline::title).orElse(null), open.languages()),
                        visit.words()),
                Arrays.stream(DeadlineKind.values())
                        .map(kind -> new Option(kind.name(), kind(kind)))
                        .toList(),
                Arrays.stream(Visibility.values())
                        .map(visibility ->
                                new Option(visibility.name(), visit.words().say("editor." + visibility.key())))
                        .toList(),
                showing.was().encoded(),
                open.version(),
                showing.meanwhile(),
                showing.theirs().map(this::said).orElse(List.of()),
                showing.was().isEmpty(),
                open.programme().venue().city().in(visit.language()).text());
    }

    private List<String> said(Deadline deadline) {
        return List.of(
                deadline.title().in(visit.language()).text(),
                kind(deadline.kind()),
                when(deadline),
                visit.words().say("editor." + deadline.visibility().key()));
    }
}
