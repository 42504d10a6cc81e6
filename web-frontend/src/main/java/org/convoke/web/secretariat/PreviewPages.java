package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
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
     * What stands before publication.
     *
     * @param ready whether there is something to publish, and nothing in the way
     * @param next what the draft would be published as
     * @param since what is published; empty before the first publication
     * @param invited how many would be told; empty where that cannot be read now
     * @param refusal why what was just asked for was not done; empty where nothing was
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
            String since,
            int version,
            String edited,
            String refusal,
            List<Check> checks,
            long stops,
            Optional<Invited> invited,
            int changes,
            List<Tab> tabs,
            boolean chosen,
            Page missions,
            ChangeList told,
            ProgrammeView programme)
            implements TemplateInstance {}

    private final Publication publication;
    private final Moments moments;
    private final Assets assets;
    private final Visit visit;

    PreviewPages(Publication publication, Moments moments, Assets assets, Visit visit) {
        this.publication = publication;
        this.moments = moments;
        this.assets = assets;
        this.visit = visit;
    }

    /**
     * The page.
     *
     * @param asked the language that the reader wants to see the notice in; null for that of the page
     * @param refusal why what was just asked for was not done; empty where nothing was
     */
    PreviewPage page(Reader reader, OpenDraft open, @Nullable String asked, String refusal) {
        var words = visit.words();
        var checks = Checks.of(open, words);
        var stops = checks.stream().filter(Check::stops).count();
        var page = visit.page(Section.SECRETARIAT, Audience.PROCESS);
        var read = languages().contains(asked == null ? "" : asked) ? String.valueOf(asked) : page.language();
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
                since(open),
                open.draft().version(),
                moments.edited(open),
                refusal,
                checks,
                stops,
                publication.invited(reader, open.session()),
                open.preview().changes().size(),
                languages().stream()
                        .map(language -> new Tab(language, Languages.ownName(language), language.equals(read)))
                        .toList(),
                asked != null,
                missions,
                open.told(read),
                Viewing.of(OpenDraft.forMissions(open.programme()), missions.words(), Optional.empty()));
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
