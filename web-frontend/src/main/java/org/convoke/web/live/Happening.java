package org.convoke.web.live;

import java.util.UUID;

/** Something that an open page may want to show. */
public sealed interface Happening {

    /** The session that it is about. */
    UUID session();

    /** A session was announced or changed as a whole. */
    record SessionChanged(UUID session) implements Happening {}

    /** A revision was published. */
    record RevisionPublished(UUID session, int number, String symbol) implements Happening {}

    /** A participant of a notice was told, or could not be reached, or the notice is completed. */
    record NoticeMoved(UUID session, UUID notice) implements Happening {}
}
