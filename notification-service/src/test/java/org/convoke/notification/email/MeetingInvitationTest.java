package org.convoke.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

/** A message about one meeting, to a mission that wants invitations, read back by other libraries (RFC 5545, 5546, 6047). */
class MeetingInvitationTest {

    private static final MailIdentity US = new MailIdentity(
            "notices@convoke.example",
            "cofacilitators@convoke.example",
            "https://convoke.example",
            "convoke.example",
            true);

    private final EmailComposer composer = new EmailComposer(US);

    private static Programme programmeOf(String end) {
        return programme()
                .titled(LetterSession.TITLE)
                .in(LetterSession.VENUE)
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to(end))
                .panel("Panel", at("10:15"), to("12:00"))
                .meeting("Second meeting", at("15:00"), to("18:00"))
                .panel("Other panel", at("15:15"), to("17:00"))
                .build();
    }

    private List<BodyPart> parts(NoticeText what, boolean invited) throws MessagingException, IOException {
        var to = LetterSession.ireland();
        var addressee = new Addressee(
                to.delivery(),
                to.address(),
                to.code(),
                to.names(),
                to.formalNames(),
                to.station(),
                null,
                invited,
                to.acknowledgement(),
                to.kind());
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(composer.compose(what).bytesFor(addressee)));
        var alternative = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        var parts = new ArrayList<BodyPart>();
        for (int i = 0; i < alternative.getCount(); i++) {
            parts.add(alternative.getBodyPart(i));
        }
        return parts;
    }

    private static Calendar calendar(BodyPart part) throws MessagingException, IOException, ParserException {
        return new CalendarBuilder().build(part.getInputStream());
    }

    @Test
    void a_change_of_one_meeting_is_an_invitation_for_those_who_want_one_and_asks_for_no_answer() throws Exception {
        var parts = parts(LetterSession.change("fr", programmeOf("13:00"), programmeOf("12:50")), true);

        assertThat(parts).hasSize(3);
        assertThat(parts.getLast().getContentType()).contains("text/calendar", "method=REQUEST", "charset=utf-8");
        var calendar = calendar(parts.getLast());
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo("REQUEST");
        VEvent event = calendar.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(calendar.getComponents("VEVENT")).hasSize(1);
        assertThat(event.getRequiredProperty("DTEND").getValue()).isEqualTo("20170904T125000");
        var attendee = event.getRequiredProperty("ATTENDEE");
        assertThat(attendee.getValue()).isEqualTo("mailto:mission.irl@irl.example");
        assertThat(attendee.getRequiredParameter("RSVP").getValue()).isEqualTo("FALSE");
    }

    @Test
    void a_meeting_that_is_cancelled_is_taken_off() throws Exception {
        var was = programmeOf("13:00");
        var isNow = was.with(p -> p.meetings = List.of(p.meetings.getLast()));

        var parts = parts(LetterSession.change("en", was, isNow), true);

        assertThat(parts.getLast().getContentType()).contains("method=CANCEL");
        assertThat(calendar(parts.getLast()).getRequiredProperty("METHOD").getValue())
                .isEqualTo("CANCEL");
        assertThat(calendar(parts.getLast()).validate().hasErrors()).isFalse();
    }

    @Test
    void who_wants_the_file_alone_gets_no_invitation_and_nobody_does_for_several_meetings() throws Exception {
        var one = LetterSession.change("en", programmeOf("13:00"), programmeOf("12:50"));
        var several = LetterSession.change("en");

        assertThat(parts(one, false)).hasSize(2);
        assertThat(parts(several, true)).hasSize(2);
        assertThat(parts(LetterSession.invitation("en", programmeOf("13:00")), true))
                .hasSize(2);
    }
}
