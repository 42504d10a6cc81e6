package org.convoke.notification.bounce;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/** Octets as text, whatever their sender says or does not say about them. Never fails; what is no text reads like none. */
final class Decoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style|head)\\b.{0,20000}?</\\1\\s*>|<!--.{0,20000}?-->");
    private static final Pattern LINE_END =
            Pattern.compile("(?i)<br\\s*/?>|</(p|div|tr|li|h\\d|table|blockquote)\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");

    private Decoding() {}

    /** In the charset that is named, unless it is none or cannot be true. */
    static String text(byte[] bytes, @Nullable String charset) {
        return named(charset)
                .flatMap(known -> strictly(bytes, known))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, named(charset).orElse(WESTERN)));
    }

    private static Optional<Charset> named(@Nullable String charset) {
        if (charset == null || charset.isBlank()) {
            return Optional.empty();
        }
        var name = charset.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(
                            switch (name) {
                                case "gb2312", "gbk", "x-gbk", "cp936" -> "GB18030";
                                case "us-ascii", "ascii", "iso-8859-1", "latin1" -> WESTERN.name();
                                default -> name;
                            }))
                    .filter(known -> !name.contains("ascii"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    /** The value of a header field: on one line, its encoded words (RFC 2047) decoded. */
    static String field(byte[] bytes) {
        var line = text(bytes, null).replaceAll("\\r?\\n[ \\t]+", " ").strip();
        try {
            return line.contains("=?") ? DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT) : line;
        } catch (RuntimeException brokenWord) {
            return line;
        }
    }

    /** What a reader of the page sees, more or less. */
    static String html(String page) {
        var text = UNSEEN.matcher(page).replaceAll(" ");
        text = LINE_END.matcher(text.replaceAll("\\s+", " ")).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = NUMBERED.matcher(text).replaceAll(found -> {
            var point = Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16);
            return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : " ";
        });
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&rsquo;", "’")
                .replace("&amp;", "&");
    }
}
