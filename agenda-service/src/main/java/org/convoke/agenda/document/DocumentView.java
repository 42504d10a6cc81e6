package org.convoke.agenda.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.agenda.content.ContentKind;
import org.convoke.agenda.content.Sha256;
import org.convoke.agenda.document.SessionDocument.LanguageFile;
import org.convoke.agenda.document.SessionDocument.Version;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A document as a reader may know it.
 *
 * @param amends which document it changes, by its symbol
 * @param amendedBy the documents of the session that change it
 * @param embargoUntil for those who prepare the session
 * @param version the one that holds; none before the first is issued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
        DocumentId id,
        @Nullable Symbol symbol,
        @Nullable AmendsView amends,
        List<Related> amendedBy,
        DocumentKind kind,
        LocalizedText title,
        Visibility visibility,
        @Nullable Instant embargoUntil,
        @Nullable MeetingId meeting,
        @Nullable ItemId item,
        @Nullable Integer version,
        List<VersionView> versions) {

    /** @param document the changed document, where it is one of the session */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AmendsView(
            Symbol.How how,
            int number,
            Symbol symbol,
            @Nullable DocumentId document) {}

    /** A document that changes this one. */
    record Related(DocumentId document, Symbol symbol, Symbol.How how) {}

    /**
     * A version.
     *
     * @param issuedAt none while it is being prepared
     * @param issuedBy the user name, for those who prepare the session
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            int number,
            @Nullable Instant issuedAt,
            @Nullable String issuedBy,
            List<FileView> files) {}

    /**
     * A version in one language.
     *
     * @param size in bytes
     * @param address where it is read
     */
    record FileView(
            String language,
            ContentKind kind,
            String mediaType,
            long size,
            Sha256 sha256,
            String name,
            String address) {}

    /** @param known the documents of the session that the reader may know of */
    static DocumentView of(
            SessionDocument document, List<SessionDocument> known, Visibility reader, Addresses addresses) {
        var about = document.about();
        var prepares = reader == Visibility.INTERNAL;
        return new DocumentView(
                document.id(),
                about.symbol(),
                amends(about.symbol(), known),
                amendedBy(about.symbol(), known),
                about.kind(),
                prepares ? about.title() : about.title().withoutTranslators(),
                about.visibility(),
                prepares ? about.embargoUntil() : null,
                about.meeting(),
                about.item(),
                document.current().map(Version::number).orElse(null),
                document.versions().stream()
                        .map(version -> version(document, version, prepares, addresses))
                        .toList());
    }

    private static @Nullable AmendsView amends(@Nullable Symbol symbol, List<SessionDocument> known) {
        if (symbol == null || symbol.amends().isEmpty()) {
            return null;
        }
        var amends = symbol.amends().get();
        var changed = known.stream()
                .filter(other -> amends.symbol().equals(other.about().symbol()))
                .findFirst();
        return new AmendsView(
                amends.how(),
                amends.number(),
                amends.symbol(),
                changed.map(SessionDocument::id).orElse(null));
    }

    private static List<Related> amendedBy(@Nullable Symbol symbol, List<SessionDocument> known) {
        return known.stream()
                .flatMap(other -> {
                    var own = other.about().symbol();
                    return own == null
                            ? Stream.<Related>empty()
                            : own.amends().stream()
                                    .filter(amends -> amends.symbol().equals(symbol))
                                    .map(amends -> new Related(other.id(), own, amends.how()));
                })
                .toList();
    }

    private static VersionView version(
            SessionDocument document, Version version, boolean prepares, Addresses addresses) {
        return new VersionView(
                version.number(),
                version.issuedAt(),
                prepares ? version.issuedBy() : null,
                version.files().stream()
                        .map(file -> file(document, version, file, addresses))
                        .toList());
    }

    private static FileView file(SessionDocument document, Version version, LanguageFile file, Addresses addresses) {
        return new FileView(
                file.language(),
                file.kind(),
                file.kind().mediaType(),
                file.size(),
                file.hash(),
                file.name().text(),
                addresses.of(document.id(), version.number(), file));
    }
}
