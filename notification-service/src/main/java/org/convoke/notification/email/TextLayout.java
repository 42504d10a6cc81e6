package org.convoke.notification.email;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out plain text for programs that wrap nothing: at most 72 columns. A tab in a line says where the lines that it
 * is folded into are indented to; without one, they are indented like the line itself.
 */
final class TextLayout {

    static final int COLUMNS = 72;

    private TextLayout() {}

    /** Folds long lines, takes spaces off their ends, and keeps at most two empty lines in a row; ends with LF. */
    static String lay(String text) {
        var lines = new ArrayList<String>();
        text.replaceFirst("^\\s*\n", "").stripTrailing().lines().forEach(line -> {
            if (!line.isBlank()) {
                fold(line, lines);
            } else if (!endsInTwoEmpty(lines)) {
                lines.add("");
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static boolean endsInTwoEmpty(List<String> lines) {
        return lines.size() > 1
                && lines.getLast().isEmpty()
                && lines.get(lines.size() - 2).isEmpty();
    }

    private static void fold(String line, List<String> lines) {
        int tab = line.indexOf('\t');
        var begin = tab < 0 ? indentOf(line) : line.substring(0, tab);
        var rest = line.substring(tab < 0 ? begin.length() : tab + 1).strip();
        var indent = " ".repeat(width(begin));
        var current = new StringBuilder(begin);
        int column = width(begin);
        boolean empty = true;
        for (var word : rest.split(" +")) {
            var space = empty ? "" : " ";
            for (var piece : pieces(word)) {
                if (!empty && column + space.length() + width(piece) > COLUMNS) {
                    lines.add(current.toString().stripTrailing());
                    current = new StringBuilder(indent);
                    column = width(indent);
                    space = "";
                }
                current.append(space).append(piece);
                column += space.length() + width(piece);
                space = "";
                empty = false;
            }
        }
        lines.add(current.toString().stripTrailing());
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
