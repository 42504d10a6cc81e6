package org.convoke.agenda.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.exchange.FilesApi.CSV;
import static org.convoke.agenda.exchange.FilesApi.bring;
import static org.convoke.agenda.exchange.FilesApi.draft;
import static org.convoke.agenda.exchange.FilesApi.dryRun;
import static org.convoke.agenda.exchange.FilesApi.export;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convoke.programme.Document;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.SpeakerKind;
import org.convoke.programme.SpeakingTime;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/** Programmes as tables: out to a spreadsheet and back, and refused row by row. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CsvImportTest {

    private static final String HEAD = "date,meeting,number,kind,title,start,end\n";

    private static final Programme FULL = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("13:00"))
            .number("1")
            .moderators(new Person(
                    "R. M. Grossi; Rafael|",
                    LocalizedText.english("Ambassador").with("fr", "Ambassadeur"),
                    LocalizedText.english("Argentina"),
                    null,
                    true))
            .panellists(person("Sanchez", "EUI"), person("Shaw", "Global Initiative"))
            .which(panel -> panel.described(LocalizedText.english("=1+1\n\"quoted\", and more"))
                    .titled(LocalizedText.english("Smuggling of migrants").with("fr", "Trafic illicite de migrants"))
                    .withDocuments(List.of(Document.of(LocalizedText.english("Note"), "https://un.example/note")))
                    .with(i -> i.speakingTimes = List.of(
                            new SpeakingTime(SpeakerKind.GROUP_OF_STATES, 300),
                            new SpeakingTime(SpeakerKind.STATE, 180))))
            .meeting("Afternoon", after("Morning", "15:00"), to("18:00"))
            .item(ItemKind.BREAK, "'=HYPERLINK(1)", at("15:00"), to("18:00"))
            .meeting("Evening", at("18:00"), to("19:00"))
            .build();

    private static Programme plain() {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .number("1")
                .build();
    }

    @Test
    void what_was_exported_changes_nothing_when_it_is_imported() {
        var session = session(FULL);
        var table = export(session, "csv");

        dryRun(session, CSV, table).then().statusCode(200).body("changes", empty());
        bring(session, 1, CSV, table).then().statusCode(200).body("draftVersion", equalTo(1));
        assertThat(draft(session)).isEqualTo(FULL);
    }

    @Test
    void no_cell_of_an_exported_table_begins_like_a_formula() {
        assertThat(export(session(FULL), "csv"))
                .contains("\"'=1+1\n")
                .contains(",''=HYPERLINK(1),")
                .doesNotContain(",=")
                .doesNotContain("\"=");
    }

    @Test
    void a_spreadsheet_with_semicolons_and_a_mark_adds_moves_and_keeps() {
        var session = session(FULL);
        var table = export(session, "csv")
                .lines()
                .filter(line -> line.startsWith("\uFEFF") || !line.contains("HYPERLINK"))
                .collect(Collectors.joining("\n"));
        assertThat(table).startsWith("\uFEFF");

        dryRun(session, CSV, table).then().statusCode(200).body("changes.type", contains("meeting-cancelled"));

        var written = "\uFEFFdate;meeting;kind;title;title_fr;start;end;moderators\r\n"
                + "2017-09-04;Morning;Panel;Smuggling of migrants;;9:30;13:00;R. M. Grossi; Ambassador\r\n";
        dryRun(session, CSV, written)
                .then()
                .statusCode(400)
                .body("rows.row", contains(2))
                .body("rows.message", contains("has more cells than the row of the names"));
        var quoted = written.replace("R. M. Grossi; Ambassador", "\"R. M. Grossi; Ambassador; Argentina\"");
        bring(session, 1, CSV, quoted).then().statusCode(200).body("applied", equalTo(true));

        var panel = draft(session).meetings().getFirst().items().getFirst();
        assertThat(panel.id()).isEqualTo(item("Smuggling of migrants"));
        assertThat(panel.start().expected()).isEqualTo("09:30");
        assertThat(panel.title().texts()).containsOnlyKeys("en");
        assertThat(panel.number()).isEqualTo("1");
        assertThat(panel.documents()).hasSize(1);
        assertThat(panel.panellists()).hasSize(2);
        assertThat(panel.moderators()).extracting(Person::name).containsExactly("R. M. Grossi");
        assertThat(draft(session).meetings()).hasSize(1).first().matches(m -> m.id().equals(meeting("Morning")));
    }

    @Test
    void meetings_follow_from_day_title_and_room() {
        var session = session(plain());
        bring(session, 1, CSV, """
                date	meeting	meeting_room	kind	title	start	end
                2017-09-04	Morning	Room XIX	opening	Opening	10:00	10:15
                2017-09-04	Morning	Room XIX	panel	Panel 1	10:15	13:00
                2017-09-05	Morning	Room XIX	panel	Panel 3	10:00	13:00
                2017-09-05	Morning	Room XX	side-event	Side event	13:15	14:30
                """).then().statusCode(200);

        assertThat(draft(session).meetings())
                .extracting(m -> m.date() + " " + m.start().expected() + "-" + m.end() + " "
                        + m.items().size())
                .containsExactly("2017-09-04 10:00-13:00 2", "2017-09-05 10:00-13:00 1", "2017-09-05 13:15-14:30 1");
    }

    @Test
    void every_wrong_cell_of_every_row_is_told_and_nothing_is_stored() {
        var session = session(plain());
        var table = HEAD + """
                4/9/2017,Morning,1,panel,Smuggling,10:15,13:00
                2017-09-04,Morning,2,picnic,Lunch,13:00,25:00
                2017-09-04,Morning,3,panel,,10:00,
                2017-09-04,Morning,4,panel,Fine,10:00,11:00
                2017-09-04,Morning,5,panel,%s,10:00,11:00
                2017-09-04,Morning,6,panel,Steering \u202eleft,10:00,11:00
                """.formatted("x".repeat(10_000));

        var answer = bring(session, 1, CSV, table).then().statusCode(400);

        answer.body("violations.field", hasItem("row 2, date"))
                .body("violations.field", hasItem("row 3, kind"))
                .body("violations.field", hasItem("row 3, end"))
                .body("violations.field", hasItem("row 4, title"))
                .body("violations.field", hasItem("row 4, end"))
                .body("violations.field", hasItem("row 7, title"))
                .body(
                        "violations.find { it.field == 'row 3, end' }.message",
                        equalTo("must be a time of day such as 10:00; it says \"25:00\""))
                .body("rows.find { it.row == 2 }.code", equalTo("date"))
                .body("rows.findAll { it.row == 3 }.code", containsInAnyOrder("choice-kind", "time"))
                .body("rows.find { it.row == 3 && it.column == 'end' }.arguments.cell", equalTo("25:00"))
                .body("rows.findAll { it.row == 4 }.code", contains("missing", "missing"))
                .body("rows.find { it.row == 7 }.code", equalTo("text"));
        assertThat(draft(session)).isEqualTo(plain());
    }

    @Test
    void columns_that_are_not_known_or_missing_are_named() {
        dryRun(session(plain()), CSV, "date,title,start,end,speaker\n2017-09-04,Opening,10:00,11:00,Grossi\n")
                .then()
                .statusCode(400)
                .body("violations.field", contains("row 1, speaker", "row 1, kind"))
                .body("rows.code", contains("column-unknown", "column-missing"));
    }

    @Test
    void a_file_that_is_not_utf_8_says_in_which_row() {
        var table = HEAD
                + "2017-09-04,Morning,1,panel,Smuggling,10:15,13:00\n2017-09-04,Matinée,1,panel,Traite,10:15,13:00\n";

        dryRun(session(plain()), CSV, table.getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(400)
                .body("violations.field", contains("row 3, meeting"))
                .body("violations.message", contains(containsString("CSV UTF-8")));
        dryRun(session(plain()), CSV, table.getBytes(StandardCharsets.UTF_16))
                .then()
                .statusCode(400)
                .body("violations.message", contains(containsString("UTF-16")));
    }

    @Test
    void a_quotation_that_is_never_closed_is_found_where_it_opens() {
        var table = HEAD + "2017-09-04,Morning,1,panel,\"Smuggling,10:15,13:00\n"
                + "2017-09-04,x,1,panel,y,10:15,13:00\n".repeat(100_000);

        dryRun(session(plain()), CSV, table)
                .then()
                .statusCode(400)
                .body("violations.field", contains("row 2"))
                .body("violations.message", contains(containsString("never closed")));
    }

    @Test
    void more_rows_than_a_programme_has_items_are_refused() {
        var table = HEAD
                + IntStream.range(0, 4_000)
                        .mapToObj(i -> "2017-09-04,Morning,%d,panel,Panel %d,10:15,13:00\n".formatted(i, i))
                        .collect(Collectors.joining());

        dryRun(session(plain()), CSV, table)
                .then()
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations.field", contains("row 3002"))
                .body("violations.message", contains(containsString("4,000 rows")));
    }

    @Test
    void an_id_that_is_there_twice_is_told_with_both_rows() {
        var id = item("Smuggling of migrants").toString();
        var table = "id," + HEAD
                + id + ",2017-09-04,Morning,1,panel,Smuggling,10:15,13:00\n"
                + id + ",2017-09-04,Morning,2,panel,Trafficking,10:15,13:00\n";

        dryRun(session(plain()), CSV, table)
                .then()
                .statusCode(400)
                .body("violations.field", contains("row 3, id"))
                .body("violations.message", contains(containsString("row 2 too")))
                .body("rows[0].code", equalTo("id-twice"))
                .body("rows[0].arguments.other", equalTo(2));
    }
}
