package org.convoke.agenda.exchange;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: a cell that begins like one gets an apostrophe before it, which is
 * taken off again when the file comes back. A text that has such apostrophes of its own gets one more, so that nothing is
 * lost.
 */
final class FormulaGuard {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** The text as a cell. */
    static String guarded(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell. */
    static String text(String cell) {
        return cell.startsWith("'") && LIKE_A_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
