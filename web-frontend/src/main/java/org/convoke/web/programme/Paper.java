package org.convoke.web.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.site.Languages;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * A document of an item or a meeting, with its language versions side by side.
 *
 * @param address where to read it in the reader's language, or else in the one that it was written in
 * @param language of what is at that address
 * @param symbol by which it is cited, the same in every language
 * @param version where it is not the first
 * @param others where to read it in other languages
 */
public record Paper(
        Shown title,
        String address,
        String language,
        Optional<String> symbol,
        Optional<String> version,
        List<Edition> others) {

    private static final Pattern KEPT = Pattern.compile("https?://[^?#]*/documents/[0-9a-f-]{36}/v\\d+/.*");

    /**
     * A language version.
     *
     * @param name of the language, in itself
     */
    public record Edition(String language, String name, String address) {}

    /** A document as a programme names it. */
    public static Paper of(Document document, Words words) {
        return of(document.symbol(), document.title(), document.version(), addresses(document), words)
                .orElseThrow();
    }

    /** Whether an address is of a document that agenda-service keeps: it says itself whether it is out. */
    public static boolean isKept(String address) {
        return KEPT.matcher(address).matches();
    }

    /** Where a document that a programme names is read, by language. */
    public static Map<String, String> addresses(Document document) {
        var addresses = new TreeMap<>(document.languages());
        addresses.put(document.title().source(), document.address());
        return addresses;
    }

    /**
     * A document that is read at some addresses.
     *
     * @param addresses by language; without any there is nothing to show
     */
    public static Optional<Paper> of(
            @Nullable String symbol, LocalizedText title, int version, Map<String, String> addresses, Words words) {
        return first(addresses, words.language(), title.source())
                .map(language -> new Paper(
                        title.in(words.language()),
                        addresses.getOrDefault(language, ""),
                        language,
                        Optional.ofNullable(symbol),
                        version > 1 ? Optional.of(DocumentVersions.revision(version)) : Optional.empty(),
                        inOrder(addresses).stream()
                                .filter(other -> !other.equals(language))
                                .map(other ->
                                        new Edition(other, Languages.ownName(other), addresses.getOrDefault(other, "")))
                                .toList()));
    }

    private static Optional<String> first(Map<String, String> addresses, String wanted, String source) {
        return addresses.containsKey(wanted)
                ? Optional.of(wanted)
                : addresses.containsKey(source)
                        ? Optional.of(source)
                        : inOrder(addresses).stream().findFirst();
    }

    /** Languages in the order of their English names. */
    private static List<String> inOrder(Map<String, String> addresses) {
        return addresses.keySet().stream()
                .sorted(Comparator.comparing(language -> Languages.name(language, Words.ENGLISH)))
                .toList();
    }
}
