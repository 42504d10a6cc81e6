package org.convoke.wording;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A line that a reader is shown.
 *
 * @param language the language it is in: the reader's, or that of the source where the line is one untranslated text
 * @param translated false where the line is, or holds, a text that is not yet translated into the reader's language
 */
public record Line(String text, String language, boolean translated) {

    /** The direction of its language's script, as it stands in {@code dir}. */
    public String direction() {
        return Words.directionOf(language);
    }

    /** The message with lines, texts and numbers put in; untranslated if one that it uses is. */
    static Line in(Words words, String key, Object... arguments) {
        var plain = Arrays.stream(arguments)
                .map(argument -> argument instanceof Line line ? line.text() : argument)
                .toArray();
        var translated = IntStream.range(1, arguments.length)
                .allMatch(i -> !(arguments[i] instanceof Line line)
                        || line.translated()
                        || !words.uses(key, String.valueOf(arguments[i - 1])));
        return new Line(words.say(key, plain), words.language(), translated);
    }
}
