package org.convoke.agenda.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.convoke.agenda.content.ContentKind;

/**
 * The name under which a file is saved: what somebody called it, without what would steer a path, a header, or the direction
 * of writing, and with the ending of its real kind.
 */
record FileName(String text) {

    private static final int LONGEST = 120;

    /** Letters, marks and digits of any script, and a few signs between them. */
    private static final Pattern UNWANTED = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()\\[\\]-]+");

    /** Format characters are none of those: they hide, join or turn what stands beside them. */
    private static final Pattern EDGE = Pattern.compile("^[ ._-]+|[ ._-]+$");

    private static final Pattern ENDING = Pattern.compile("(?i)(\\.(pdf|docx|odt))+$");

    /** @param called what somebody called the file, perhaps with a path before it */
    static FileName of(String called, ContentKind kind) {
        var last = called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1);
        return made(ENDING.matcher(last).replaceFirst(""), kind);
    }

    /** A name for a file that nobody named: "A CONF.231 1 (fr).pdf". */
    static FileName of(String title, String language, ContentKind kind) {
        return made(cut(title.replace('/', ' '), LONGEST / 2) + " (" + language + ")", kind);
    }

    private static FileName made(String wanted, ContentKind kind) {
        var clean = UNWANTED.matcher(Normalizer.normalize(wanted, Normalizer.Form.NFC))
                .replaceAll(" ");
        var name = EDGE.matcher(cut(clean.replaceAll(" {2,}", " "), LONGEST)).replaceAll("");
        return new FileName((name.isEmpty() ? "document" : name) + "." + kind.extension());
    }

    private static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** As a part of a path. */
    String encoded() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * As {@code Content-Disposition} says it (RFC 6266, 8187): for old readers in ASCII, for others as it is.
     *
     * @param inPlace whether a browser may show it instead of saving it
     */
    String disposition(boolean inPlace) {
        var ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7E]", "_");
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(inPlace ? "inline" : "attachment", ascii, attribute());
    }

    /** RFC 8187 leaves fewer characters as they are than addresses do. */
    private String attribute() {
        return encoded().replace("*", "%2A").replace("(", "%28").replace(")", "%29");
    }

    @Override
    public String toString() {
        return text;
    }
}
