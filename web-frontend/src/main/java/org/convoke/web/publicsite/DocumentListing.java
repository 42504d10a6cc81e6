package org.convoke.web.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Document;
import org.convoke.programme.ItemId;
import org.convoke.programme.Programme;
import org.convoke.web.programme.DocumentVersions;
import org.convoke.web.programme.Paper;
import org.convoke.web.publicsite.ListedDocument.Copy;
import org.convoke.web.publicsite.ListedDocument.Language;
import org.convoke.web.publicsite.ListedDocument.Place;
import org.convoke.web.publicsite.ListedDocument.Related;
import org.convoke.web.publicsite.ListedDocument.Version;
import org.convoke.web.services.Papers;
import org.convoke.web.services.Papers.Filed;
import org.convoke.web.services.Papers.LanguageFile;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** Puts the documents of a session into the words of a page: those that it keeps, and those that it only refers to. */
final class DocumentListing {

    private final Programme programme;
    private final Page page;
    private final String session;

    /** @param session the address of the page of the session */
    DocumentListing(Programme programme, Page page, String session) {
        this.programme = programme;
        this.page = page;
        this.session = session;
    }

    /** The documents that the session keeps, in the order in which they were filed. */
    Stream<ListedDocument> filed(List<Filed> documents) {
        return documents.stream().filter(document -> document.version() != null).map(this::listed);
    }

    /** The documents that items refer to and that are kept elsewhere, each once. */
    Stream<ListedDocument> elsewhere() {
        var known = new ArrayList<String>();
        return items().flatMap(item -> item.documents().stream()
                .filter(document -> !Paper.isKept(document.address()))
                .filter(document -> !known.contains(document.address()))
                .map(document -> {
                    known.add(document.address());
                    return listed(document, item, known.size());
                }));
    }

    private ListedDocument listed(Filed document) {
        var versions = document.versions().stream()
                .filter(version -> version.issuedAt() != null)
                .sorted(Comparator.comparing(Papers.Version::number).reversed())
                .toList();
        var languages = languages(
                versions.stream().flatMap(version -> version.files().stream()).map(LanguageFile::language));
        return new ListedDocument(
                anchor(document.id()),
                Optional.ofNullable(document.symbol()),
                Optional.of(kind(document.kind())),
                document.title().in(page.language()),
                Optional.ofNullable(document.amends())
                        .map(amends -> new Related(
                                page.say("documents.amends." + amends.how(), "symbol", amends.symbol()),
                                Optional.ofNullable(amends.document()).map(DocumentListing::anchor))),
                document.amendedBy().stream()
                        .map(other -> new Related(other.symbol(), Optional.of(anchor(other.document()))))
                        .toList(),
                place(document),
                languages,
                versions.stream()
                        .map(version -> version(version, languages, document))
                        .toList());
    }

    private Version version(Papers.Version version, List<Language> languages, Filed document) {
        return new Version(
                page.say(
                        "documents.version",
                        "version",
                        DocumentVersions.shown(version.number(), page.words()),
                        "moment",
                        moment(version)),
                Objects.equals(version.number(), document.version()),
                languages.stream()
                        .map(language -> version.files().stream()
                                .filter(file -> file.language().equals(language.code()))
                                .findFirst()
                                .map(file -> new Copy(file.address(), facts(file))))
                        .toList());
    }

    private ListedDocument listed(Document document, AgendaItem item, int number) {
        var addresses = Paper.addresses(document);
        var languages = languages(addresses.keySet().stream());
        return new ListedDocument(
                "document-elsewhere-" + number,
                Optional.ofNullable(document.symbol()),
                Optional.empty(),
                document.title().in(page.language()),
                Optional.empty(),
                List.of(),
                Optional.of(placeOf(item)),
                languages,
                List.of(new Version(
                        document.version() > 1 ? DocumentVersions.revision(document.version()) : "",
                        true,
                        languages.stream()
                                .map(language -> Optional.ofNullable(addresses.get(language.code()))
                                        .map(address -> new Copy(address, language.name())))
                                .toList())));
    }

    private Optional<Place> place(Filed document) {
        var meeting = document.meeting();
        var item = document.item();
        if (item != null) {
            return item(item).map(this::placeOf);
        }
        return meeting == null
                ? Optional.empty()
                : programme
                        .meeting(meeting)
                        .map(sitting -> new Place(
                                sitting.title().in(page.language()),
                                session + "/meetings/" + meeting + "/order-of-the-day"));
    }

    private Place placeOf(AgendaItem item) {
        return new Place(item.title().in(page.language()), session + "/items/" + item.id());
    }

    private Optional<AgendaItem> item(ItemId id) {
        return items().filter(item -> item.id().equals(id)).findFirst();
    }

    private Stream<AgendaItem> items() {
        return programme.meetings().stream().flatMap(meeting -> meeting.items().stream());
    }

    private static List<Language> languages(Stream<String> codes) {
        return codes.distinct()
                .sorted(Comparator.comparing(code -> Languages.name(code, Words.ENGLISH)))
                .map(code -> new Language(code, Languages.ownName(code)))
                .toList();
    }

    private String moment(Papers.Version version) {
        var venue = programme.venue();
        return Times.in(page.language())
                .moment(
                        Objects.requireNonNull(version.issuedAt()),
                        venue.zone(),
                        venue.city().in(page.language()).text());
    }

    private String facts(LanguageFile file) {
        return page.say(
                "documents.file",
                "kind",
                file.kind().toUpperCase(Locale.ROOT),
                "size",
                FileSize.inWords(file.size(), page.language()));
    }

    /** A kind that the pages have no word for yet is a document. */
    private String kind(String kind) {
        var key = "document.kind." + kind;
        return page.say(page.words().has(key) ? key : "document.kind.other");
    }

    private static String anchor(UUID document) {
        return "document-" + document;
    }
}
