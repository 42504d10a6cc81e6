package org.convoke.web.programme;

import org.convoke.programme.Change;
import org.convoke.wording.Described;

/** The mark that says what of something has changed: a shape by its style, and a word. */
public record Chip(String style, String text) {

    static Chip of(Change change, Described described, String language) {
        return new Chip(Sign.of(change).style(), Capital.first(described.aspect(), language));
    }
}
