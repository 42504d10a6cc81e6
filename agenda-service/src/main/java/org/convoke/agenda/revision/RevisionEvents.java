package org.convoke.agenda.revision;

import java.util.List;
import org.convoke.events.RevisionPublished;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/** What other services are told of a revision: what participants may know, without the descriptions. */
final class RevisionEvents {

    private RevisionEvents() {}

    static RevisionPublished published(Revision revision, @Nullable Revision previous) {
        var told = told(revision.programme());
        return new RevisionPublished(
                revision.session().value(),
                revision.id(),
                revision.number(),
                revision.symbol().toString(),
                revision.corrects(),
                revision.publishedAt(),
                revision.contentHash(),
                previous == null ? List.of() : AgendaDiff.between(told(previous.programme()), told),
                told);
    }

    private static Programme told(Programme programme) {
        return programme.visibleTo(Visibility.PARTICIPANTS).withoutDescriptions();
    }
}
