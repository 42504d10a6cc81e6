package org.convoke.agenda.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Programme BASE = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("One", at("10:00"), to("11:00"))
            .panellists(
                    person("Anna", "Austria"), person("To be confirmed", "Brazil"), person("To be confirmed", "Chile"))
            .panel("Two", at("11:10"), to("13:00"))
            .meeting("Afternoon", at("15:00"), to("18:00"))
            .build();

    private static Programme after(Command... commands) {
        return ((Batch.Outcome.Done) new Batch(List.of(commands), "anna").on(BASE)).programme();
    }

    private static List<Fault> faults(Command... commands) {
        return ((Batch.Outcome.Unfit) new Batch(List.of(commands), "anna").on(BASE)).faults();
    }

    private static AgendaItem part(String title, String start, String end) {
        return AgendaItem.of(item(title), ItemKind.PANEL, LocalizedText.english(title), at(start), to(end));
    }

    private static List<String> changes(Programme isNow) {
        return AgendaDiff.between(BASE, isNow).stream()
                .map(change -> change.type())
                .toList();
    }

    @Test
    void an_item_that_is_split_is_told_as_such() {
        var split = after(new ItemCommand.Split(
                item("Two"), List.of(part("Two (a)", "11:10", "12:00"), part("Two (b)", "12:00", "13:00"))));

        assertThat(changes(split)).containsExactly("item-split");
        assertThat(split.meetings().getFirst().items().getLast().origins()).containsExactly(item("Two"));
    }

    @Test
    void items_that_are_merged_are_told_as_such() {
        var merged =
                after(new ItemCommand.Merge(List.of(item("One"), item("Two")), part("One and two", "10:00", "13:00")));

        assertThat(changes(merged)).contains("items-merged").doesNotContain("item-cancelled", "item-added");
        assertThat(merged.itemCount()).isEqualTo(1);
    }

    @Test
    void items_in_another_order_keep_their_lengths_and_the_pause() {
        var reordered = after(new MeetingCommand.ReorderItems(meeting("Morning"), List.of(item("Two"), item("One"))));

        assertThat(reordered.meetings().getFirst().items())
                .extracting(AgendaItem::id, AgendaItem::start, AgendaItem::end)
                .containsExactly(
                        tuple(item("Two"), at("10:00"), to("11:50")), tuple(item("One"), at("12:00"), to("13:00")));
    }

    @Test
    void a_meeting_moves_with_its_items_where_that_is_meant() {
        var day = LocalDate.of(2017, 9, 5);
        var moved = after(new MeetingCommand.Move(meeting("Morning"), day, at("10:30"), to("13:30"), true));

        assertThat(moved.meetings().getLast().date()).isEqualTo(day);
        assertThat(moved.meetings().getLast().items().getFirst().start()).isEqualTo(at("10:30"));
        assertThat(faults(new MeetingCommand.Move(meeting("Morning"), day, at("22:30"), to("23:30"), true)))
                .extracting(Fault::field)
                .containsExactly("/commands/0/withItems");
    }

    @Test
    void an_item_moves_into_another_meeting() {
        var moved = after(new ItemCommand.Move(item("Two"), at("15:00"), to("16:00"), meeting("Afternoon")));

        assertThat(changes(moved)).containsExactly("item-moved");
        assertThat(moved.meetings().getLast().items())
                .extracting(AgendaItem::id)
                .containsExactly(item("Two"));
    }

    @Test
    void one_of_several_with_a_name_is_told_by_the_place() {
        var by = person("Carla", "Chile");

        assertThat(faults(new ItemCommand.ReplacePanellist(item("One"), "To be confirmed", null, by)))
                .containsExactly(new Fault("/commands/0/place", "must be where the name stands: 2 or 3"));
        assertThat(after(new ItemCommand.ReplacePanellist(item("One"), "To be confirmed", 3, by))
                        .meetings()
                        .getFirst()
                        .items()
                        .getFirst()
                        .panellists())
                .extracting(person -> person.name())
                .containsExactly("Anna", "To be confirmed", "Carla");
    }

    @Test
    void what_is_there_already_is_not_added_again() {
        assertThat(faults(new ItemCommand.Add(meeting("Afternoon"), part("One", "15:00", "16:00"))))
                .containsExactly(
                        new Fault("/commands/0/added/id", "must be an id that the programme does not hold yet"));
    }

    @Test
    void every_command_is_in_the_document() throws IOException {
        var document = Files.readString(Path.of("../docs/api/draft-commands.md"));

        assertThat(Arrays.stream(Command.class.getAnnotation(JsonSubTypes.class).value())
                        .map(JsonSubTypes.Type::name))
                .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
    }
}
