package org.convoke.registration.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.convoke.events.MissionMailboxesChanged.Calendar;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.registration.mission.Correspondence.Checked;
import org.convoke.registration.mission.Correspondence.Fault;
import org.convoke.registration.mission.MissionForm.MailboxForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {

    @Test
    void a_good_form_is_kept_in_its_order() {
        var checked = Correspondence.check(new MissionForm(
                List.of("fr", "EN"),
                List.of(
                        new MailboxForm(" Office@Mission.Example", null),
                        box("copies@mission.example", Purpose.COPY))));

        assertThat(checked)
                .isEqualTo(new Checked.Fine(new Correspondence(
                        List.of("fr", "en"),
                        List.of(
                                new Mailbox(new MailAddress("Office@mission.example"), Purpose.ALL),
                                new Mailbox(new MailAddress("copies@mission.example"), Purpose.COPY)))));
    }

    @Test
    void a_mission_may_have_no_mailbox() {
        assertThat(Correspondence.check(new MissionForm(List.of("en"), List.of())))
                .isInstanceOf(Checked.Fine.class);
    }

    @Test
    void every_fault_is_named_with_its_place() {
        var form = new MissionForm(
                Arrays.asList("fr", "french language", "FR", null),
                Arrays.asList(
                        box("office@mission.example", Purpose.ALL),
                        box("nobody", Purpose.ALL),
                        null,
                        box(null, Purpose.COPY),
                        box("OFFICE@mission.example", Purpose.COPY)));

        assertThat(faults(form))
                .extracting(Fault::field)
                .containsExactly(
                        "/languages/1",
                        "/languages/2",
                        "/languages/3",
                        "/mailboxes/1/address",
                        "/mailboxes/2/address",
                        "/mailboxes/3/address",
                        "/mailboxes/4/address");
    }

    @Test
    void what_is_missing_or_too_much_is_refused() {
        var many = boxes(21);

        assertThat(faults(new MissionForm(null, null)))
                .extracting(Fault::field)
                .containsExactly("/languages", "/mailboxes");
        assertThat(faults(new MissionForm(List.of(), many)))
                .extracting(Fault::field)
                .containsExactly("/languages", "/mailboxes");
        assertThat(Correspondence.check(new MissionForm(List.of("en"), boxes(20))))
                .isInstanceOf(Checked.Fine.class);
        assertThat(faults(new MissionForm(Collections.nCopies(7, "en"), List.of())))
                .extracting(Fault::message)
                .containsExactly("must hold 1 to 6 languages such as \"fr\"");
    }

    private static List<@Nullable MailboxForm> boxes(int count) {
        var boxes = new ArrayList<@Nullable MailboxForm>();
        for (var i = 0; i < count; i++) {
            boxes.add(box("office" + i + "@mission.example", Purpose.ALL));
        }
        return boxes;
    }

    private static MailboxForm box(@Nullable String address, Purpose purpose) {
        return new MailboxForm(address, purpose);
    }

    private static List<Fault> faults(MissionForm form) {
        return switch (Correspondence.check(form)) {
            case Checked.Wrong(var faults) -> faults;
            case Checked.Fine fine -> throw new AssertionError("accepted: " + fine);
        };
    }

    @Test
    void wishes_are_read_and_what_they_cannot_be_is_said_at_their_field() {
        var wishes =
                new MissionForm(List.of("ar"), List.of(), "EN", " Africa/Cairo ", Pace.DAILY, Calendar.INVITATIONS);

        assertThat(Correspondence.check(wishes))
                .isEqualTo(new Checked.Fine(new Correspondence(
                        List.of("ar"), List.of(), "en", ZoneId.of("Africa/Cairo"), Pace.DAILY, Calendar.INVITATIONS)));
        assertThat(faults(new MissionForm(List.of("ar"), List.of(), "AR", "Cairo", null, null)))
                .extracting(Fault::field)
                .containsExactly("/secondLanguage", "/capitalZone");
        assertThat(faults(new MissionForm(List.of("ar"), List.of(), "no language", "UTC+2", null, null)))
                .extracting(Fault::field)
                .containsExactly("/secondLanguage", "/capitalZone");
    }
}
