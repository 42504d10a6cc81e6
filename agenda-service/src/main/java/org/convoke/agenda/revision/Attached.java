package org.convoke.agenda.revision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Document;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;

/**
 * A document that is published with a programme.
 *
 * @param title of the item that it belongs to
 * @param isNew whether it is on the programme for the first time
 */
record Attached(ItemId item, LocalizedText title, Document document, boolean isNew) {

    /** All of them, in the order of the programme. */
    static List<Attached> to(Programme programme, Optional<Programme> before) {
        var known = before.map(Attached::addresses).orElse(Set.of());
        return items(programme)
                .flatMap(item -> item.documents().stream()
                        .map(document ->
                                new Attached(item.id(), item.title(), document, !known.contains(document.address()))))
                .toList();
    }

    private static Set<String> addresses(Programme programme) {
        return items(programme)
                .flatMap(item -> item.documents().stream())
                .map(Document::address)
                .collect(Collectors.toSet());
    }

    private static Stream<AgendaItem> items(Programme programme) {
        return programme.meetings().stream().flatMap(meeting -> meeting.items().stream());
    }
}
