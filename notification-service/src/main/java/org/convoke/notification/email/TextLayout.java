package org.convoke.notification.email;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays out plain text for programs that wrap nothing: at most 72 columns. A tab in a line says where the lines that it
 * is folded into are indented to; without one, they are indented like the line itself.
 */
final class TextLayout {

    static final int COLUMNS = 72;

    private static final String PDI = "\u2069";
    private static final String RIGHT_TO_LEFT_MARK = "\u200f";

    private TextLayout() {}

    /**
     * Folds long lines, takes spaces off their ends, and keeps at most two empty lines in a row; ends with LF.
     *
     * @param rightToLeft whether lines run from right to left, also those that begin with a number or an isolated name
     */
    static String lay(String text, boolean rightToLeft) {
        var lines = new ArrayList<String>();
        text.replaceFirst("^\\s*\n", "").stripTrailing().lines().forEach(line -> {
            if (!line.isBlank()) {
                fold(line, lines);
            } else if (!endsInTwoEmpty(lines)) {
                lines.add("");
            }
        });
        return lines.stream()
                .map(line -> rightToLeft && isWords(line) ? indentOf(line) + RIGHT_TO_LEFT_MARK + line.strip() : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Neither empty, nor an address, a digest or a rule, which are the same in every language. */
    private static boolean isWords(String line) {
        return line.chars().anyMatch(c -> c > 127 && c != SafeText.RECIPIENT && c != SafeText.ACKNOWLEDGEMENT);
    }

    private static boolean endsInTwoEmpty(List<String> lines) {
        return lines.size() > 1
                && lines.getLast().isEmpty()
                && lines.get(lines.size() - 2).isEmpty();
    }

    private static void fold(String line, List<String> lines) {
        int tab = line.indexOf('\t');
        var begin = tab < 0 ? indentOf(line) : line.substring(0, tab);
        var folded = new Folded(begin, lines);
        for (var word :
                line.substring(tab < 0 ? begin.length() : tab + 1).strip().split(" +")) {
            var space = " ";
            for (var piece : pieces(word)) {
                folded.add(space, piece);
                space = "";
            }
        }
        folded.breakLine();
    }

    /** The lines that one line becomes. */
    private static final class Folded {
        private final String indent;
        private final List<String> lines;
        private final StringBuilder current;
        private int column;
        private boolean empty = true;

        private Folded(String begin, List<String> lines) {
            this.indent = " ".repeat(width(begin));
            this.lines = lines;
            this.current = new StringBuilder(begin);
            this.column = width(begin);
        }

        private void add(String space, String piece) {
            if (!empty && column + space.length() + width(piece) > COLUMNS) {
                breakLine();
            }
            var before = empty ? "" : space;
            current.append(before).append(piece);
            column += before.length() + width(piece);
            empty = false;
        }

        /** A line end ends all isolates, so those that are open go on in the next line. */
        private void breakLine() {
            var open = openIsolates();
            lines.add(current.toString().stripTrailing() + PDI.repeat(open.length()));
            current.setLength(0);
            current.append(indent).append(open);
            column = width(indent);
            empty = true;
        }

        private String openIsolates() {
            var open = new StringBuilder();
            for (int i = 0; i < current.length(); i++) {
                char c = current.charAt(i);
                if (c >= '\u2066' && c <= '\u2068') {
                    open.append(c);
                } else if (c == PDI.charAt(0) && !open.isEmpty()) {
                    open.setLength(open.length() - 1);
                }
            }
            return open.toString();
        }
    }

    /** Where a word may be broken: nowhere, but between two wide characters, since their scripts use no spaces. */
    private static List<String> pieces(String word) {
        var pieces = new ArrayList<String>();
        int begin = 0;
        for (int i = 1; i < word.length(); i++) {
            if (isIdeograph(word.charAt(i - 1)) && isIdeograph(word.charAt(i))) {
                pieces.add(word.substring(begin, i));
                begin = i;
            }
        }
        pieces.add(word.substring(begin));
        return pieces;
    }

    private static boolean isIdeograph(char c) {
        return isWide(c) && Character.isLetter(c);
    }

    private static String indentOf(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** How many columns the text takes: none for marks and isolates, two for the wide characters of East Asia. */
    static int width(String text) {
        return text.codePoints().map(TextLayout::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> (codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
        };
    }

    /** The text with spaces after it up to so many columns. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }
}
