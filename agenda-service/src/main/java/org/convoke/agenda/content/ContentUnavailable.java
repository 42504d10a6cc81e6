package org.convoke.agenda.content;

/** The store could not be asked. */
final class ContentUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    ContentUnavailable(Exception cause) {
        super("the store of documents could not be asked", cause);
    }
}
