package org.convoke.web.secretariat;

import java.util.List;
import org.convoke.programme.ItemId;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Refused.Violation;

/** Finds the fields of a form that agenda-service speaks of when it refuses a programme. */
final class Violations {

    private Violations() {}

    /**
     * What is wrong, field by field; what no field of the form can mend stands without one.
     *
     * @param sent the programme that was refused
     * @param part the part that the form is about
     */
    static List<Fault> in(Refused refused, Programme sent, Part part) {
        return refused.violations().stream()
                .map(violation -> fault(violation, sent, part))
                .toList();
    }

    private static Fault fault(Violation violation, Programme sent, Part part) {
        var pointer = Pointer.of(violation.field());
        var field = isAbout(pointer, sent, part) ? pointer.field(source(sent, part)) : "";
        return new Fault(field, "editor.fault.service", violation.message());
    }

    private static boolean isAbout(Pointer pointer, Programme sent, Part part) {
        return switch (part) {
            case ItemPart item ->
                pointer.item(sent).filter(found -> found.id().equals(item.id())).isPresent();
            case MeetingPart meeting ->
                pointer.itemIndex().isEmpty()
                        && pointer.meeting(sent)
                                .filter(found -> found.id().equals(meeting.id()))
                                .isPresent();
            case SessionPart session -> pointer.meetingIndex().isEmpty();
        };
    }

    private static String source(Programme sent, Part part) {
        return switch (part) {
            case ItemPart item -> titleOf(sent, item.id());
            case MeetingPart meeting ->
                sent.meeting(meeting.id()).map(Meeting::title).orElseThrow().source();
            case SessionPart session -> sent.title().source();
        };
    }

    private static String titleOf(Programme sent, ItemId id) {
        return Items.find(sent, id).orElseThrow().item().title().source();
    }
}
