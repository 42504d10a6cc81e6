package org.convoke.agenda.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.convoke.agenda.document.SessionDocument.Version;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Document;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;

/**
 * How a programme names a document: under the item that it belongs to, in the version that holds. A programme does not name
 * what not all who read of the item may know of, nor what they may not know of yet.
 */
final class Citation {

    private final SessionDocument document;
    private final Addresses addresses;
    private final Instant now;

    Citation(SessionDocument document, Addresses addresses, Instant now) {
        this.document = document;
        this.addresses = addresses;
        this.now = now;
    }

    /** The same programme with the document named where it belongs, and nowhere else. */
    Programme in(Programme programme) {
        return programme.withMeetings(programme.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(item -> item.withDocuments(documentsOf(programme, item)))
                        .toList()))
                .toList());
    }

    private List<Document> documentsOf(Programme programme, AgendaItem item) {
        var documents = new ArrayList<Document>();
        var at = -1;
        for (var each : item.documents()) {
            if (!Addresses.isOf(document.id(), each.address())) {
                documents.add(each);
            } else if (at < 0) {
                at = documents.size();
            }
        }
        var own = item.id().equals(document.about().item()) ? cited(programme) : Optional.<Document>empty();
        if (own.isPresent()) {
            documents.add(at < 0 ? documents.size() : at, own.get());
        }
        return documents;
    }

    private Optional<Document> cited(Programme programme) {
        var about = document.about();
        var readers = about.place().visibility(programme).orElse(Visibility.INTERNAL);
        return document.isOut(now) && about.visibility() == readers
                ? document.current().map(this::cited)
                : Optional.empty();
    }

    private Document cited(Version version) {
        var source = document.about().title().source();
        var main = version.in(source).orElseGet(() -> version.files().getFirst());
        var others = new TreeMap<String, String>();
        version.files().stream()
                .filter(file -> !file.equals(main))
                .forEach(file -> others.put(file.language(), addresses.of(document.id(), version.number(), file)));
        var symbol = document.about().symbol();
        return new Document(
                document.about().title(),
                addresses.of(document.id(), version.number(), main),
                symbol == null ? null : symbol.text(),
                version.number(),
                others);
    }
}
