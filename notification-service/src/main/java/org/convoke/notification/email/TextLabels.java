package org.convoke.notification.email;

import org.convoke.wording.Words;

/** What plain text needs of the words beyond the words: labels of one width, marks, lines under headings. */
record TextLabels(String was, String isNow, String untranslated) {

    TextLabels(Words words) {
        this(words.say("was"), words.say("is-now"), words.say("untranslated"));
    }

    TextLabels {
        int columns = Math.max(TextLayout.width(was), TextLayout.width(isNow)) + 2;
        was = TextLayout.padded(was, columns);
        isNow = TextLayout.padded(isNow, columns);
    }

    /** The line, marked where it is not in the reader's language. */
    public String line(NoticeView.Line line) {
        return line.translated() ? line.text() : line.text() + " " + untranslated;
    }

    /** In place of a label, before the second line of a value. */
    public String blank() {
        return " ".repeat(TextLayout.width(was));
    }

    /** So many spaces that a line begins under what follows this time. */
    public String under(String time) {
        return " ".repeat(TextLayout.width(time) + 2);
    }

    /** The heading with a line under it. */
    public String heading(String text) {
        return text + "\n" + "-".repeat(Math.min(TextLayout.width(text), TextLayout.COLUMNS));
    }
}
