package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.web.fakes.Demo;
import org.junit.jupiter.api.Test;

class EditTest {

    private final Programme draft = Demo.revised();

    @Test
    void an_item_at_another_time_is_the_only_change() {
        var panel = item("panel-2").item();
        var shorter = panel.at(panel.start(), LocalTime.of(17, 45));

        var edited = new Edit.ItemPut(item("panel-2").meeting().id(), shorter).apply(draft);

        assertThat(AgendaDiff.between(draft, edited)).singleElement().isInstanceOf(Change.ItemMoved.class);
        assertThat(Items.find(edited, panel.id()).orElseThrow().item()).isEqualTo(shorter);
    }

    @Test
    void an_item_in_another_meeting_is_moved_and_not_doubled() {
        var into = Demo.meetingId("tuesday-morning");

        var edited = new Edit.ItemPut(into, item("panel-2").item()).apply(draft);

        assertThat(edited.itemCount()).isEqualTo(draft.itemCount());
        assertThat(Items.find(edited, Demo.itemId("panel-2"))
                        .orElseThrow()
                        .meeting()
                        .id())
                .isEqualTo(into);
    }

    @Test
    void an_item_that_is_nowhere_is_added() {
        var without = new Edit.ItemCancelled(Demo.itemId("panel-2")).apply(draft);

        var again = new Edit.ItemPut(
                        Demo.meetingId("monday-afternoon"), item("panel-2").item())
                .apply(without);

        assertThat(without.itemCount()).isEqualTo(draft.itemCount() - 1);
        assertThat(again).isEqualTo(draft);
    }

    @Test
    void a_meeting_keeps_the_items_that_it_has_on_the_programme() {
        var meeting = meeting("monday-morning");
        var later = meeting.withItems(List.of()).with(m -> m.start = new Start.At(LocalTime.of(9, 30)));

        var edited = new Edit.MeetingPut(later).apply(draft);

        assertThat(AgendaDiff.between(draft, edited)).singleElement().isInstanceOf(Change.MeetingMoved.class);
    }

    @Test
    void a_cancelled_meeting_takes_its_items_along_and_brings_them_back() {
        var cancelled = new Edit.MeetingCancelled(Demo.meetingId("monday-morning")).apply(draft);

        var back = new Edit.MeetingPut(meeting("monday-morning")).apply(cancelled);

        assertThat(cancelled.itemCount()).isEqualTo(draft.itemCount() - 2);
        assertThat(back).isEqualTo(draft);
    }

    @Test
    void a_meeting_that_is_put_back_leaves_items_where_they_have_gone_meanwhile() {
        var moved = new Edit.ItemPut(
                        Demo.meetingId("tuesday-morning"), item("panel-1").item())
                .apply(new Edit.MeetingCancelled(Demo.meetingId("monday-morning")).apply(draft));

        var back = new Edit.MeetingPut(meeting("monday-morning")).apply(moved);

        assertThat(Items.find(back, Demo.itemId("panel-1"))
                        .orElseThrow()
                        .meeting()
                        .id())
                .isEqualTo(Demo.meetingId("tuesday-morning"));
        assertThat(back.itemCount()).isEqualTo(draft.itemCount());
    }

    private Items.Placed item(String name) {
        return Items.find(draft, Demo.itemId(name)).orElseThrow();
    }

    private Meeting meeting(String name) {
        return draft.meeting(Demo.meetingId(name)).orElseThrow();
    }
}
