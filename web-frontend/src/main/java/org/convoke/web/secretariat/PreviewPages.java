package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.ProgrammeView;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.programme.Viewing;
import org.convoke.web.services.Registration.Invited;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Assets;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.wording.ChangeWording;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/** Makes the page that stands before publication. */
@RequestScoped
class PreviewPages {

    /** A language that missions read in. */
    record Tab(String language, String name, boolean current) {}

    /**
     * What a publication is called.
     *
     * @param symbol by the rule
     * @param because why the rule says so, in a sentence
     * @param other the symbol that can be chosen instead; empty where there is none
     * @param choice the value by which the other one is chosen
     */
    record Naming(String symbol, String because, String other, String choice) {}

    /** Readers whom it concerns, and how many changes are for them, in words. */
    record Told(String who, String what) {}

    /** A document that goes out with it, and the item that it belongs to. */
    record Paper(Shown title, String address, String symbol, Shown item, boolean isNew) {}

    /**
     * What the reader asked for, and why it was not done.
     *
     * @param refusal in a sentence; empty where nothing was refused
     * @param timeFault what is wrong with the time; empty where nothing is
     */
    private record Ask(@Nullable String language, Order order, String refusal, String timeFault) {}

    /**
     * What stands before publication.
     *
     * @param ready whether there is something to publish, and nothing in the way
     * @param next what the draft would be published as
     * @param since what is published; empty before the first publication
     * @param shownVersion of the draft that is shown, which is the one that will be published
     * @param invited how many would be told; empty where that cannot be read now
     * @param refusal why what was just asked for was not done; empty where nothing was
     * @param asksApproval whether the co-facilitators' office has to approve it
     * @param addressed the mailboxes that would be written to; empty where that cannot be read now
     * @param silent whether nobody is written to, since only wording or translations have changed
     * @param waiting the publication that has to go out, or be withdrawn, before another one; none where nothing waits
     * @param clock the city by whose clock a time is set
     * @param chosen whether the reader has just chosen the language
     * @param missions the frame in the language that missions read in
     * @param programme what missions will read where there is nothing to compare
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewPage(
            Page page,
            SessionHead head,
            String slug,
            boolean mayPublish,
            boolean ready,
            boolean first,
            String next,
            Naming naming,
            String since,
            int shownVersion,
            String edited,
            String refusal,
            Order order,
            String timeFault,
            boolean asksApproval,
            List<PublicationRow> waiting,
            String clock,
            List<Check> checks,
            long stops,
            int translations,
            Optional<Invited> invited,
            Optional<Addressed> addressed,
            boolean silent,
            List<Told> readers,
            List<Paper> papers,
            int changes,
            List<Tab> tabs,
            boolean chosen,
            Page missions,
            ChangeList told,
            ProgrammeView programme)
            implements TemplateInstance {}

    private final Invitations invitations;
    private final Rehearsals rehearsals;
    private final PublicationLists publications;
    private final Moments moments;
    private final Assets assets;
    private final Visit visit;

    PreviewPages(
            Invitations invitations,
            Rehearsals rehearsals,
            PublicationLists publications,
            Moments moments,
            Assets assets,
            Visit visit) {
        this.invitations = invitations;
        this.rehearsals = rehearsals;
        this.publications = publications;
        this.moments = moments;
        this.assets = assets;
        this.visit = visit;
    }

    /** @param language that the reader wants to see the notice in; null for that of the page */
    PreviewPage page(Reader reader, OpenDraft open, @Nullable String language) {
        return page(reader, open, new Ask(language, Order.usual(open.draft().version()), "", ""));
    }

    /** @param why nothing was published, in a sentence */
    PreviewPage refused(Reader reader, OpenDraft open, Order order, String why) {
        return page(reader, open, new Ask(null, order, why, ""));
    }

    /** @param fault the key of what is wrong with the time */
    PreviewPage wrongTime(Reader reader, OpenDraft open, Order order, String fault) {
        return page(reader, open, new Ask(null, order, "", visit.words().say(fault)));
    }

    private PreviewPage page(Reader reader, OpenDraft open, Ask ask) {
        var words = visit.words();
        var checks = Checks.of(open, words);
        var stops = checks.stream().filter(Check::stops).count();
        var page = visit.page(Section.SECRETARIAT, Audience.PROCESS);
        var asked = ask.language();
        var read = asked != null && languages().contains(asked) ? asked : page.language();
        var missions = new Page(
                Words.in(Languages.BUNDLE, read), page.here(), page.section(), page.audience(), page.reader(), assets);
        return new PreviewPage(
                page,
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                open.mayBeEditedBy(reader),
                stops == 0
                        && (open.published().isEmpty()
                                || !open.preview().changes().isEmpty()),
                open.published().isEmpty(),
                Symbols.shown(open.preview().nextSymbol(), words),
                naming(open, words),
                since(open),
                open.draft().version(),
                moments.edited(open),
                ask.refusal(),
                ask.order(),
                ask.timeFault(),
                Boolean.TRUE.equals(open.session().approvalRequired()),
                publications.of(reader, open.session()).stream()
                        .filter(PublicationRow::waits)
                        .toList(),
                open.session().venue().city().in(visit.language()).text(),
                checks,
                stops,
                Checks.translations(checks),
                invitations.of(reader, open.session()),
                rehearsals.of(reader, open.session()).map(rehearsed -> Addressed.of(rehearsed, visit)),
                open.isSilent(),
                readers(open, words),
                papers(open),
                open.preview().changes().size(),
                languages().stream()
                        .map(language -> new Tab(language, Languages.ownName(language), language.equals(read)))
                        .toList(),
                asked != null,
                missions,
                open.told(read),
                Viewing.of(OpenDraft.forMissions(open.programme()), missions.words(), Optional.empty()));
    }

    private static Naming naming(OpenDraft open, Words words) {
        var name = open.preview().name();
        var key = "publish.name.because." + name.reason();
        return new Naming(
                Symbols.shown(name.symbol(), words),
                words.has(key) ? words.say(key) : name.because(),
                Optional.ofNullable(name.other()).orElse(""),
                Optional.ofNullable(name.choice()).map(Order::word).orElse(""));
    }

    private static List<Told> readers(OpenDraft open, Words words) {
        return open.preview().concerned().stream()
                .map(concerned -> new Told(
                        words.say("publish.readers." + concerned.who()),
                        open.published().isEmpty()
                                ? words.say("publish.readers.whole")
                                : words.say(
                                        "publish.readers.changes",
                                        "count",
                                        concerned.changes(),
                                        "urgent",
                                        concerned.urgent())))
                .toList();
    }

    private List<Paper> papers(OpenDraft open) {
        var language = visit.language();
        return open.preview().documents().stream()
                .map(attached -> new Paper(
                        attached.document().title().in(language),
                        attached.document()
                                .languages()
                                .getOrDefault(language, attached.document().address()),
                        Optional.ofNullable(attached.document().symbol()).orElse(""),
                        attached.title().in(language),
                        attached.isNew()))
                .toList();
    }

    /** What it will be called: by the rule, or as it was chosen. */
    String called(OpenDraft open, Order order) {
        var name = open.preview().name();
        return Optional.ofNullable(name.other())
                .filter(other -> order.name().isPresent() && order.name().get() == name.choice())
                .orElseGet(() -> Symbols.shown(name.symbol(), visit.words()));
    }

    /** When it goes out, by the clock of the venue; empty where no time is set. */
    String moment(OpenDraft open, Order order) {
        var venue = open.session().venue();
        return order.time()
                .filter(time -> order.isTimed())
                .map(time -> visit.times()
                        .moment(
                                time.atZone(venue.zone()).toInstant(),
                                venue.zone(),
                                venue.city().in(visit.language()).text()))
                .orElse("");
    }

    /** The symbol of what is published; empty before the first publication. */
    String since(OpenDraft open) {
        return Optional.ofNullable(open.preview().since())
                .map(symbol -> Symbols.shown(symbol, visit.words()))
                .orElse("");
    }

    private static List<String> languages() {
        return ChangeWording.languages().stream()
                .filter(Languages.all()::contains)
                .toList();
    }

    /** Who was first, and when. */
    String moved(OpenDraft open) {
        return visit.words()
                .say(
                        "publish.moved",
                        "name",
                        moments.who(open.draft()),
                        "moment",
                        moments.when(open.draft(), open.session()));
    }
}
