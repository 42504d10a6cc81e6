package org.convoke.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import org.convoke.programme.MeetingId;
import org.convoke.wording.OneLine;

/**
 * One meeting as a message to calendar programs: an invitation, or that it is taken off (RFC 5546). Its event has the UID of the
 * meeting and the SEQUENCE that it has everywhere; whoever gets it need not answer.
 */
public final class MeetingMessage {

    private static final String END = "END:VEVENT";

    private final String method;
    private final String before;
    private final String after;

    private MeetingMessage(String method, String calendar) {
        this.method = method;
        int end = calendar.lastIndexOf(END);
        this.before = calendar.substring(0, end);
        this.after = calendar.substring(end);
    }

    /** Who invites: an address, and the name that calendar programs show. */
    public record Inviting(String name, String address) {}

    /**
     * The meeting as the newest revision has it; empty where there never was such a meeting.
     *
     * @param style in which its texts are written
     */
    public static Optional<MeetingMessage> of(
            CalendarHistory history, MeetingId meeting, Inviting from, CalendarStyle style) {
        return history.meeting(meeting).map(dated -> {
            var method = dated.isOff() ? Method.VALUE_CANCEL : Method.VALUE_REQUEST;
            var organizer = new Organizer(mailto(from.address()));
            organizer.add(new Cn(OneLine.of(from.name()).replace('"', '”'))); // a quote cannot be said in a parameter
            return new MeetingMessage(
                    method,
                    ProgrammeCalendar.message(dated, new Method(method), organizer, style)
                            .toString());
        });
    }

    /** REQUEST or CANCEL, as the type of the part says it too. */
    public String method() {
        return method;
    }

    /** The calendar for one mailbox, UTF-8. */
    public byte[] bytesFor(String address) {
        var attendee = "ATTENDEE;CUTYPE=GROUP;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:" + mailto(address);
        return Folding.fold(before + attendee + "\r\n" + after);
    }

    private static URI mailto(String address) {
        try {
            return URI.create(new URI("mailto", address, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address: " + address, e);
        }
    }
}
