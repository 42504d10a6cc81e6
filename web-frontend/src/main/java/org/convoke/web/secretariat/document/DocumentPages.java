package org.convoke.web.secretariat.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.Visibility;
import org.convoke.web.programme.DocumentVersions;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Field;
import org.convoke.web.secretariat.Fields;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Options.Option;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.secretariat.document.DocumentWords.Belongs;
import org.convoke.web.secretariat.document.DocumentWords.Edition;
import org.convoke.web.secretariat.document.DocumentWords.State;
import org.convoke.web.services.Documents.DocumentKind;
import org.convoke.web.services.Documents.SessionDocument;
import org.convoke.web.services.Documents.Version;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jspecify.annotations.Nullable;

/** Makes the page of a document, and that of a new one. */
@RequestScoped
class DocumentPages {

    /** What can be chosen in the form of a document. */
    record Choices(List<Option> kinds, List<Option> audiences, List<Option> places) {}

    /**
     * A version as a row of the table.
     *
     * @param name what it is called: "First version", "Rev.1"
     * @param state when it was issued and by whom, or that it is being prepared
     * @param cells its file in each language of the table
     */
    record VersionRow(String name, String state, boolean holds, List<Cell> cells) {}

    /** @param edition empty where the version is not in that language */
    record Cell(String tongue, Optional<Edition> edition) {}

    /**
     * Where a file is chosen.
     *
     * @param tongue the language, in that of the page
     * @param there what is there already; empty where nothing is
     */
    record Place(Field field, String language, String tongue, Optional<Edition> there) {}

    /**
     * The newest version, as far as files can be sent to it.
     *
     * @param name what it is called in a sentence: "the first version", "Rev.1"
     * @param prepared whether it is not issued, so that files can be replaced and taken out
     */
    record Newest(int number, String name, boolean prepared, boolean mayBeIssued, List<Place> places) {}

    /** What somebody else made of a field meanwhile. */
    record Theirs(String label, String text) {}

    /**
     * A document.
     *
     * @param done the key of what was just done; empty where nothing was
     * @param unnamed whether the draft could name it and does not
     */
    @CheckedTemplate(basePath = "secretariat/document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DocumentPage(
            Page page,
            SessionHead head,
            Trail trail,
            String address,
            boolean mayEdit,
            String done,
            boolean unnamed,
            Optional<String> symbol,
            Shown title,
            String kind,
            String audienceKey,
            Belongs place,
            List<State> states,
            List<String> tongues,
            List<VersionRow> versions,
            Newest newest,
            Fields fields,
            Fields files,
            Choices choices,
            String clock,
            String edit,
            List<Theirs> theirs)
            implements TemplateInstance {}

    /** The form of a document that is not there yet. */
    @CheckedTemplate(basePath = "secretariat/document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewDocumentPage(
            Page page,
            SessionHead head,
            Trail trail,
            String action,
            Fields fields,
            Choices choices,
            String clock,
            List<Place> places)
            implements TemplateInstance {}

    /** What an address may say was just done. */
    private static final Set<String> DONE =
            Set.of("filed", "saved", "begun", "sent", "nothing", "removed", "issued", "named", "withdrawn");

    private final OpenSessions sessions;
    private final Clock clock;
    private final Visit visit;

    DocumentPages(OpenSessions sessions, Clock clock, Visit visit) {
        this.sessions = sessions;
        this.clock = clock;
        this.visit = visit;
    }

    /**
     * What is special about showing a document this time.
     *
     * @param done what was just done; empty where nothing was
     * @param typed the form as it was typed; empty where it was not sent
     * @param faults what is wrong with it
     * @param fileFaults what is wrong with files
     * @param isTheirs whether somebody else changed the document since the form was opened
     */
    record Showing(String done, Optional<Typed> typed, List<Fault> faults, List<Fault> fileFaults, boolean isTheirs) {
        static Showing plain(@Nullable String done) {
            return new Showing(
                    done != null && DONE.contains(done) ? done : "", Optional.empty(), List.of(), List.of(), false);
        }

        static Showing refused(Typed typed, List<Fault> faults) {
            return new Showing("", Optional.of(typed), faults, List.of(), false);
        }

        static Showing overtaken(Typed typed) {
            return new Showing("", Optional.of(typed), List.of(), List.of(), true);
        }

        static Showing withoutFiles(List<Fault> faults) {
            return new Showing("", Optional.empty(), List.of(), faults, false);
        }
    }

    NewDocumentPage blank(OpenSession open, Typed typed, List<Fault> faults) {
        var fields = Fields.of(typed, faults, open.languages(), visit.words());
        return new NewDocumentPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                trail(open, visit.words().say("filing.new")),
                open.desk() + "/documents",
                fields,
                choices(open),
                clockOf(open),
                open.languages().stream()
                        .map(language -> place(fields, language, Optional.empty()))
                        .toList());
    }

    DocumentPage page(OpenSession open, DocumentDesk.Tagged tagged, Showing showing) {
        var document = tagged.document();
        var says = new DocumentWords(open, visit.words(), clock);
        var form = new AboutForm(open.languages(), open.programme().venue().zone());
        var theirs = form.fields(document.about());
        var typed = showing.typed().orElse(theirs);
        var tongues = languagesOf(document);
        var title = document.title().in(visit.language());
        var fields = new Fields(
                typed,
                showing.faults(),
                open.languages(),
                Texts.source(document.title(), open.languages()),
                visit.words());
        var files = Fields.of(Typed.NOTHING, showing.fileFaults(), open.languages(), visit.words());
        return new DocumentPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                SessionHead.of(open.session(), open.programme(), visit),
                trail(open, title.text()),
                open.desk() + "/documents/" + document.id(),
                open.mayEdit(),
                showing.done().isEmpty() ? "" : "filing.done." + showing.done(),
                Naming.isLacking(document, open.programme(), clock.instant()),
                Optional.ofNullable(document.symbol()),
                title,
                visit.words().say(DocumentWords.kindKey(document.kind())),
                "editor." + document.visibility().key(),
                says.place(document),
                says.states(document).toList(),
                tongues.stream().map(Languages::ownName).toList(),
                document.versions().reversed().stream()
                        .map(version -> row(document, version, tongues, says))
                        .toList(),
                newest(open, document, files, says),
                fields,
                files,
                choices(open),
                clockOf(open),
                tagged.edit(),
                showing.isTheirs() ? theirs(open, typed, theirs) : List.of());
    }

    private Trail trail(OpenSession open, String here) {
        return sessions.trail(open, here)
                .under(visit.words().say("filing"), visit.language(), open.desk() + "/documents");
    }

    private static List<String> languagesOf(SessionDocument document) {
        return document.versions().stream()
                .flatMap(version -> version.files().stream())
                .map(file -> file.language())
                .distinct()
                .sorted()
                .toList();
    }

    private VersionRow row(SessionDocument document, Version version, List<String> tongues, DocumentWords says) {
        var issued = version.issuedAt();
        return new VersionRow(
                DocumentVersions.shown(version.number(), visit.words()),
                issued == null
                        ? visit.words().say("filing.version.prepared")
                        : visit.words()
                                .say(
                                        "filing.version.issued",
                                        "moment",
                                        says.moment(issued),
                                        "name",
                                        Optional.ofNullable(version.issuedBy())
                                                .orElseGet(() -> visit.words().say("secretariat.somebody"))),
                Integer.valueOf(version.number()).equals(document.version()),
                tongues.stream()
                        .map(language ->
                                new Cell(Languages.ownName(language), edition(document, version, language, says)))
                        .toList());
    }

    private static Optional<Edition> edition(
            SessionDocument document, Version version, String language, DocumentWords says) {
        return version.files().stream()
                .filter(file -> file.language().equals(language))
                .findFirst()
                .map(file -> says.edition(document, version, file));
    }

    /** The languages of the session first, then the others of the Organization, then whatever else is there. */
    private Newest newest(OpenSession open, SessionDocument document, Fields fields, DocumentWords says) {
        var newest = document.newest();
        var languages = new ArrayList<>(open.languages());
        var others = new TreeSet<>(Languages.all());
        others.addAll(languagesOf(document));
        others.stream().filter(language -> !languages.contains(language)).forEach(languages::add);
        return new Newest(
                newest.number(),
                says.version(newest.number()),
                !newest.isIssued(),
                !newest.isIssued() && !newest.files().isEmpty(),
                languages.stream()
                        .map(language -> place(fields, language, edition(document, newest, language, says)))
                        .filter(place -> !newest.isIssued() || place.there().isEmpty())
                        .toList());
    }

    private Place place(Fields fields, String language, Optional<Edition> there) {
        return new Place(fields.field("file-" + language), language, Languages.name(language, visit.language()), there);
    }

    private Choices choices(OpenSession open) {
        var says = new DocumentWords(open, visit.words(), clock);
        var places = new ArrayList<Option>();
        places.add(new Option("", visit.words().say("filing.place.session")));
        open.programme().meetings().forEach(meeting -> {
            places.add(new Option(AboutForm.place(meeting.id(), null), says.named(meeting)));
            meeting.items()
                    .forEach(item -> places.add(new Option(
                            AboutForm.place(null, item.id()),
                            visit.words().say("filing.place.inside", "item", says.named(item)))));
        });
        return new Choices(
                Arrays.stream(DocumentKind.values())
                        .map(kind -> new Option(kind.name(), visit.words().say(DocumentWords.kindKey(kind))))
                        .toList(),
                Arrays.stream(Visibility.values())
                        .map(visibility ->
                                new Option(visibility.name(), visit.words().say("editor." + visibility.key())))
                        .toList(),
                places);
    }

    private String clockOf(OpenSession open) {
        return open.programme().venue().city().in(visit.language()).text();
    }

    /** The fields that differ from what was typed, as somebody else has saved them. */
    private List<Theirs> theirs(OpenSession open, Typed typed, Typed theirs) {
        var names = new TreeSet<>(typed.values().keySet());
        names.addAll(theirs.values().keySet());
        names.retainAll(AboutForm.names(open.languages()));
        var choices = choices(open);
        return names.stream()
                .filter(name -> !typed.text(name).equals(theirs.text(name)))
                .map(name -> new Theirs(label(name), shown(name, theirs.text(name), choices)))
                .toList();
    }

    private String shown(String name, String text, Choices choices) {
        return switch (name) {
            case "kind" -> said(choices.kinds(), text);
            case "visibility" -> said(choices.audiences(), text);
            case "place" -> said(choices.places(), text);
            default -> text.isEmpty() ? visit.words().say("editor.nothing") : text;
        };
    }

    private static String said(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(Option::text)
                .orElse(value);
    }

    private String label(String name) {
        return name.startsWith("title-")
                ? visit.words()
                        .say(
                                "editor.label.in-language",
                                "label",
                                visit.words().say("editor.label.title"),
                                "language",
                                Languages.name(name.substring("title-".length()), visit.language()))
                : visit.words().say("filing.label." + name);
    }
}
