package org.convoke.agenda.document;

import java.time.Instant;
import java.util.List;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document besides its files.
 *
 * @param symbol where it has one; letters and notes of informal sessions have none
 * @param embargoUntil before that instant only those who prepare the session know that the document exists
 * @param meeting the meeting that it belongs to
 * @param item the agenda item that it belongs to; with neither, it belongs to the session
 */
record About(
        @Nullable Symbol symbol,
        DocumentKind kind,
        LocalizedText title,
        Visibility visibility,
        @Nullable Instant embargoUntil,
        @Nullable MeetingId meeting,
        @Nullable ItemId item)
        implements Checked {

    @Override
    public List<Fault> faults() {
        return meeting != null && item != null
                ? List.of(new Fault(
                        "/item", "must be left out where a meeting is named: a document belongs to one of them"))
                : List.of();
    }

    Place place() {
        return new Place(meeting, item);
    }
}
