package org.convoke.web.secretariat.document;

import java.time.Instant;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.web.services.Documents.SessionDocument;

/**
 * Whether the draft could name a document under its item and does not, as where somebody took it out there, or where those who
 * read the item became others. At the end of an embargo agenda-service names it by itself.
 */
final class Naming {

    private Naming() {}

    static boolean isLacking(SessionDocument document, Programme programme, Instant now) {
        var embargo = document.embargoUntil();
        if (document.version() == null || (embargo != null && now.isBefore(embargo))) {
            return false;
        }
        return programme.meetings().stream()
                .anyMatch(meeting -> meeting.items().stream()
                        .filter(item -> item.id().equals(document.item()))
                        .anyMatch(item -> readers(meeting, item) == document.visibility() && !names(item, document)));
    }

    private static Visibility readers(Meeting meeting, AgendaItem item) {
        return meeting.visibility().compareTo(item.visibility()) > 0 ? meeting.visibility() : item.visibility();
    }

    private static boolean names(AgendaItem item, SessionDocument document) {
        var address = "/documents/" + document.id() + "/v" + document.version() + "/";
        return item.documents().stream().anyMatch(named -> named.address().contains(address));
    }
}
