package org.convoke.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Standing;
import org.convoke.web.fakes.Demo;
import org.junit.jupiter.api.Test;

/** The programme of the demo, in Vienna: two hours ahead of UTC in September. */
class NowAndNextTest {

    private static NowAndNext at(String moment) {
        return NowAndNext.of(Demo.revised(), Instant.parse(moment));
    }

    private static List<String> titles(List<NowAndNext.Part> parts) {
        return parts.stream()
                .flatMap(part -> part.items().isEmpty()
                        ? List.of(part.meeting().title()).stream()
                        : part.items().stream().map(item -> item.title()))
                .map(title -> title.in("en").text())
                .toList();
    }

    @Test
    void an_item_is_on_from_its_first_moment_to_the_last_before_its_end() {
        assertThat(titles(at("2017-09-04T08:00:00Z").current())).containsExactly("Welcoming remarks");
        assertThat(titles(at("2017-09-04T08:14:59Z").current())).containsExactly("Welcoming remarks");
        assertThat(titles(at("2017-09-04T08:15:00Z").current())).containsExactly("Smuggling of migrants");
    }

    @Test
    void what_begins_next_may_be_an_item_of_the_meeting_that_is_held() {
        assertThat(titles(at("2017-09-04T08:00:00Z").next())).containsExactly("Smuggling of migrants");
    }

    @Test
    void a_meeting_goes_on_after_its_last_item() {
        var gap = at("2017-09-04T15:55:00Z");

        assertThat(titles(gap.current())).containsExactly("Afternoon");
        assertThat(titles(gap.next())).containsExactly("Informal dialogue with stakeholders");
    }

    @Test
    void in_the_night_nothing_is_on_and_the_next_morning_comes_next() {
        var night = at("2017-09-04T23:00:00Z");

        assertThat(night.current()).isEmpty();
        assertThat(titles(night.next())).containsExactly("Informal dialogue with stakeholders");
        assertThat(night.until()).contains(Instant.parse("2017-09-05T07:00:00Z"));
    }

    @Test
    void it_holds_until_the_first_of_all_beginnings_and_ends() {
        assertThat(at("2017-09-04T08:00:00Z").until()).contains(Instant.parse("2017-09-04T08:15:00Z"));
        assertThat(at("2017-09-04T14:00:00Z").until()).contains(Instant.parse("2017-09-04T15:50:00Z"));
    }

    @Test
    void after_the_last_meeting_there_is_nothing_for_ever() {
        var after = at("2017-09-05T16:00:00Z");

        assertThat(after.current()).isEmpty();
        assertThat(after.next()).isEmpty();
        assertThat(after.until()).isEmpty();
    }

    @Test
    void nothing_goes_on_in_a_session_that_is_not_held() {
        var moment = Instant.parse("2017-09-04T08:00:00Z");
        var reason = LocalizedText.english("The building is closed.");

        for (var standing : List.of(new Standing.Postponed(reason), new Standing.Cancelled(reason))) {
            var facts = NowAndNext.of(Demo.revised().with(p -> p.standing = standing), moment);
            assertThat(facts.current()).isEmpty();
            assertThat(facts.next()).isEmpty();
        }
    }
}
