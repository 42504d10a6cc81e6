package org.convoke.web.secretariat.announcement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.notice.AsSent;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Announcements.Announcement;
import org.convoke.web.services.Announcements.Attached;
import org.convoke.web.services.Announcements.TestSent;
import org.convoke.web.services.Notification.Message;
import org.convoke.web.services.Notification.Rehearsed;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.wording.Words;

/** The pages of announcements. */
@ApplicationScoped
class AnnouncementPages {

    /** A row of the list. */
    record Row(UUID id, Shown subject, Moment written, Optional<Moment> sent) {}

    /** What was written, and what was sent. */
    @CheckedTemplate(basePath = "secretariat/announcement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnnouncementListPage(Page page, Shown session, String slug, List<Row> rows) implements TemplateInstance {}

    /**
     * The form of the words.
     *
     * @param action where it is sent to
     * @param back where nothing is changed
     * @param key names the form, so that sending it twice writes one draft
     */
    @CheckedTemplate(basePath = "secretariat/announcement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordsPage(Page page, Shown session, String slug, WordsForm form, String action, String back, String key)
            implements TemplateInstance {}

    /** A language that missions read. */
    record Choice(String tag, String name, boolean current) {}

    /** One of those whom no message would reach. */
    record Unreachable(String name, String reason) {}

    /** Whom it would be sent to. */
    record Reach(int states, int mailboxes, List<Unreachable> notReachable) {}

    /**
     * A draft, and all that can be done with it.
     *
     * @param address of the page
     * @param who which of those who are invited are chosen
     * @param codes those chosen one by one
     * @param reach whom it would be sent to; empty where nobody is chosen
     * @param wrong what was not accepted
     * @param test what came of a test just now
     */
    @CheckedTemplate(basePath = "secretariat/announcement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DraftPage(
            Page page,
            Shown session,
            String slug,
            String address,
            Shown subject,
            List<String> paragraphs,
            Shown text,
            List<String> translated,
            List<Attached> files,
            List<Choice> languages,
            String who,
            String codes,
            Optional<Reach> reach,
            List<String> wrong,
            Optional<TestSent> test)
            implements TemplateInstance {}

    /** The message that a State would get. */
    @CheckedTemplate(basePath = "secretariat/announcement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MessagePage(
            Page page,
            String address,
            String state,
            String tag,
            String direction,
            String subject,
            List<String> lines,
            List<Choice> languages)
            implements TemplateInstance {}

    private final Visit visit;

    AnnouncementPages(Visit visit) {
        this.visit = visit;
    }

    private Page frame() {
        return visit.page(Section.SECRETARIAT, Audience.PROCESS);
    }

    AnnouncementListPage list(Session session, List<Announcement> all) {
        var clock = VenueClock.of(Optional.of(session), visit);
        return new AnnouncementListPage(
                frame(),
                session.title().in(visit.language()),
                session.slug(),
                all.stream()
                        .map(one -> new Row(
                                one.id(),
                                one.subject().in(visit.language()),
                                clock.moment(one.writtenAt()),
                                clock.maybe(one.sentAt())))
                        .toList());
    }

    WordsPage words(Session session, WordsForm form, String action, String back, String key) {
        return new WordsPage(frame(), session.title().in(visit.language()), session.slug(), form, action, back, key);
    }

    /** What is shown of a draft beside the draft itself. */
    record Showing(String who, String codes, Optional<Rehearsed> reach, List<String> wrong, Optional<TestSent> test) {}

    DraftPage draft(Session session, Announcement draft, Showing showing) {
        var page = frame();
        var text = draft.text().in(visit.language());
        return new DraftPage(
                page,
                session.title().in(visit.language()),
                session.slug(),
                page.href("/secretariat/announcements/" + draft.id()),
                draft.subject().in(visit.language()),
                text.text().lines().filter(line -> !line.isBlank()).toList(),
                text,
                draft.text().texts().keySet().stream()
                        .map(tag -> Languages.name(tag, visit.language()))
                        .toList(),
                draft.files(),
                languages(""),
                showing.who(),
                showing.codes(),
                showing.reach().map(this::reach),
                showing.wrong(),
                showing.test());
    }

    private Reach reach(Rehearsed rehearsed) {
        return new Reach(
                rehearsed.states(),
                rehearsed.mailboxes(),
                rehearsed.notReachable().stream()
                        .map(one -> new Unreachable(
                                one.participant().name(visit.language()),
                                visit.words().say("notice.reason." + one.reason())))
                        .toList());
    }

    MessagePage message(Announcement draft, String state, Message message) {
        var page = frame();
        return new MessagePage(
                page,
                page.href("/secretariat/announcements/" + draft.id()),
                state,
                message.language(),
                Words.directionOf(message.language()),
                message.subject(),
                AsSent.lines(message),
                languages(message.language()));
    }

    private static List<Choice> languages(String current) {
        return Languages.all().stream()
                .map(tag -> new Choice(tag, Languages.ownName(tag), tag.equals(current)))
                .toList();
    }
}
