package org.convoke.web.secretariat.document;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.QuestionPage;
import org.convoke.web.secretariat.QuestionPage.Hidden;
import org.convoke.web.services.Documents.SessionDocument;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** Asks once, with the consequence, before a document is issued or withdrawn. */
@RequestScoped
class Questions {

    private final OpenSessions sessions;
    private final Clock clock;
    private final Visit visit;

    Questions(OpenSessions sessions, Clock clock, Visit visit) {
        this.sessions = sessions;
        this.clock = clock;
        this.visit = visit;
    }

    QuestionPage issue(OpenSession open, SessionDocument document, int number) {
        var texts = new ArrayList<String>();
        texts.add(say("filing.issue.who." + document.visibility().name().toLowerCase(Locale.ROOT)));
        var embargo = document.embargoUntil();
        boolean later = embargo != null && clock.instant().isBefore(embargo);
        if (embargo != null && later) {
            texts.add(say(
                    "filing.issue.embargo", "moment", new DocumentWords(open, visit.words(), clock).moment(embargo)));
        }
        if (document.item() != null) {
            texts.add(say(later ? "filing.issue.item-later" : "filing.issue.item"));
        }
        texts.add(say("filing.issue.stays"));
        var version = new DocumentWords(open, visit.words(), clock).version(number);
        return question(
                open,
                document,
                say("filing.issue", "version", version),
                texts,
                "/versions/" + number + "/issue",
                List.of(),
                say("filing.issue.button", "version", version));
    }

    QuestionPage withdraw(OpenSession open, DocumentDesk.Tagged tagged) {
        var document = tagged.document();
        var never = document.version() == null;
        return question(
                open,
                document,
                say("filing.withdraw"),
                List.of(say(never ? "filing.withdraw.never-issued" : "filing.withdraw.issued")),
                "/withdrawal",
                List.of(new Hidden("edit", tagged.edit())),
                say(never ? "filing.withdraw.button.never-issued" : "filing.withdraw.button"));
    }

    private QuestionPage question(
            OpenSession open,
            SessionDocument document,
            String title,
            List<String> texts,
            String action,
            List<Hidden> hidden,
            String button) {
        var name = document.title().in(visit.language());
        var address = open.desk() + "/documents/" + document.id();
        return new QuestionPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                sessions.trail(open, title)
                        .under(say("filing"), visit.language(), open.desk() + "/documents")
                        .under(name, address),
                name.text(),
                title,
                texts,
                address + action,
                hidden,
                button,
                address,
                say("filing.leave"));
    }

    private String say(String key, Object... arguments) {
        return visit.words().say(key, arguments);
    }
}
