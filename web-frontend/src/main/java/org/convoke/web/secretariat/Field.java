package org.convoke.web.secretariat;

/**
 * A field of a form as a page shows it.
 *
 * @param id of the control; other for each form, since several may be open on one page
 * @param error what is wrong with it; empty where nothing is
 * @param language of the text that is typed in it; empty where it is no text in a language
 * @param tongue what the language is called; empty where there is none
 * @param source whether others are translations of it
 * @param missing whether it is a translation that is still to be made
 */
public record Field(
        String id,
        String name,
        String value,
        String error,
        String language,
        String tongue,
        boolean source,
        boolean missing) {

    public boolean wrong() {
        return !error.isEmpty();
    }
}
