package org.convoke.notification.bounce;

import java.util.Optional;
import java.util.regex.Pattern;

/** The message that old servers return below their words, in the same part. */
final class ReturnedText {

    /** What stands above it, as servers of many makers write it. */
    private static final Pattern SEPARATOR = Pattern.compile("(?im)^[ \\t>]*("
            + "-{2,} ?(below this line is|this is) a copy of the (message|headers)[^\\n]*"
            + "|-{3,}\\s*(original message|unsent message|returned message|message headers?|transcript of message|"
            + "forwarded message|message header follows|headers? follows?|returned mail|ursprüngliche nachricht|"
            + "message d'origine|mensaje original|исходное сообщение|原始邮件)[^\\n]*"
            + "|(original message|message|the) (headers?|text)( follow[s:]?.*|:)"
            + "|original message headers:?[^\\n]*|unsent message (below|follows)[^\\n]*"
            + "|your (original )?message (is|was) (enclosed|included|returned|reproduced)[^\\n]*"
            + "|the (first|following) [^\\n]{0,40}(lines|headers?) of (your|the) (message|mail)[^\\n]*)\\s*$");

    private static final Pattern HEADERS =
            Pattern.compile("(?im)^(return-path|received|message-id|from|date|subject|dkim-signature|x-[a-z-]+): .*\\R"
                    + "((?:[!-9;-~]+:[^\\n]*|[ \\t]+\\S[^\\n]*)\\R){2,6}");

    private static final int LONGEST = 20_000;

    private ReturnedText() {}

    /** What a person reads before it begins, or all where it does not; no more than anybody does read. */
    static String before(String text) {
        var own = start(text)
                .map(start -> text.substring(0, start))
                .filter(words -> !words.isBlank())
                .orElse(text);
        return own.substring(0, Math.min(own.length(), LONGEST));
    }

    /** The headers of the message below the words. */
    static Headers headersIn(String text) {
        var from = start(text).orElse(0);
        var found = HEADERS.matcher(text);
        return found.find(from) ? Headers.in(text.substring(found.start())) : new Headers();
    }

    private static Optional<Integer> start(String text) {
        var separator = SEPARATOR.matcher(text);
        if (separator.find()) {
            return Optional.of(separator.start());
        }
        var headers = HEADERS.matcher(text);
        return headers.find() ? Optional.of(headers.start()) : Optional.empty();
    }
}
