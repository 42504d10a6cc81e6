package org.convoke.notification.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.cofacilitator;
import static org.convoke.notification.NotificationApi.focalPointOf;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.NotificationApi.secretariat;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.parsed;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.convoke.local.smtp.Point;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.junit.jupiter.api.Test;

/** What the secretariat and a mission can prove of a notice. */
@QuarkusTest
class ProofTest extends NotificationTest {

    private static final Pattern LINK = Pattern.compile("/en/acknowledge/([A-Za-z0-9_-]+)");
    private static final String HASH = "0".repeat(64);

    /** Everybody who is given, invited and then told a first programme. */
    private String told(List<State> states) {
        scene.invite(states);
        await(notice(scene.session, "invitation"), "completed");
        scene.publish();
        var programme = notice(scene.session, "programme");
        await(programme, "completed");
        return programme;
    }

    private static void acknowledge(State state, String name) {
        var link = LINK.matcher(Scene.plainText(mail(state).getLast()));
        assertThat(link.find()).isTrue();
        io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/acknowledgements/{link}", link.group(1))
                .then()
                .statusCode(200);
    }

    @Test
    void a_report_says_of_each_state_which_server_took_which_message_when_and_with_which_words() throws Exception {
        scene.announced();
        var state = scene.state();
        var notice = told(List.of(state, scene.stateWithoutMailbox()));
        acknowledge(state, "A. Reader");

        var report = Report.of(secretariat(), notice, "").jsonPath();

        var message = "participants.find { it.code == '" + state.code() + "' }.messages[0].";
        var arrived = parsed(mail(state).getLast());
        assertThat(report.getString("format")).isEqualTo("convoke-delivery-report-v1");
        assertThat(report.getString("revision.contentHash")).isEqualTo(HASH);
        assertThat(report.getString(message + "messageId")).isEqualTo(arrived.getMessageID());
        assertThat(report.getString(message + "address")).isEqualTo(state.mailbox());
        assertThat(report.getString(message + "server")).isNotBlank();
        assertThat(report.getInt(message + "code")).isEqualTo(250);
        assertThat(report.getString(message + "words")).isNotBlank();
        assertThat(report.getString(message + "acceptedAt")).isNotBlank();
        assertThat(report.getString(message + "revision.contentHash")).isEqualTo(HASH);
        assertThat(report.getString(message + "acknowledgedBy")).isEqualTo("A. Reader");
        assertThat(report.getString("participants.find { it.code != '" + state.code() + "' }.reason"))
                .isEqualTo("no-mailbox");
        assertThat(report.getMap("totals"))
                .isEqualTo(Map.of(
                        "invited",
                        2,
                        "told",
                        1,
                        "waiting",
                        0,
                        "notReached",
                        1,
                        "acknowledged",
                        1,
                        "mailboxes",
                        1,
                        "accepted",
                        1));
    }

    @Test
    void the_table_has_a_row_for_each_message_and_one_for_who_has_none_and_then_the_totals() {
        scene.announced();
        var state = scene.state();
        var without = scene.stateWithoutMailbox();
        var notice = told(List.of(state, without));

        var csv = Report.of(cofacilitator(), notice, "as=csv&language=fr");

        assertThat(csv.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"delivery-report-tentative-agenda.csv\"");
        assertThat(csv.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        var rows = Report.states(csv);
        assertThat(rows).extracting(row -> row.get("state")).containsExactlyInAnyOrder(state.code(), without.code());
        assertThat(rows)
                .filteredOn(row -> state.code().equals(row.get("state")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("name_en")).isEqualTo("State " + state.code());
                    assertThat(row.get("name")).isEqualTo("État " + state.code());
                    assertThat(row.get("accepted_at_utc")).endsWith("Z");
                    assertThat(row.get("accepted_at_venue")).matches(".*\\+0[12]:00");
                    assertThat(row.get("revision_sha256")).isEqualTo(HASH);
                });
        assertThat(Report.total(csv, "invited")).isEqualTo("2");
        assertThat(Report.total(csv, "not-reached")).isEqualTo("1");
    }

    @Test
    void what_a_server_says_or_a_reader_types_is_no_formula_in_a_spreadsheet() {
        scene.announced();
        var refused = scene.state();
        var state = scene.state();
        MailRelay.server().at(Point.RCPT).to(refused.mailbox()).say("550 5.1.1 =HYPERLINK(\"http://x.example\")");
        var notice = told(List.of(state, refused));
        acknowledge(state, "@SUM(1+1)*cmd|' /C calc'!A0");

        var rows = Report.states(Report.of(secretariat(), notice, "as=csv"));

        assertThat(rows).extracting(row -> row.get("acknowledged_by")).contains("'@SUM(1+1)*cmd|' /C calc'!A0");
        assertThat(rows)
                .flatExtracting(Map::values)
                .noneMatch(cell -> cell.toString().matches("(?s)\\s*[=+\\-@].*"));
    }

    @Test
    void the_same_ledger_gives_the_same_bytes_and_a_new_fact_gives_others() {
        var state = scene.announced().state();
        var notice = told(List.of(state));

        var first = Report.of(secretariat(), notice, "as=csv");
        var second = Report.of(cofacilitator(), notice, "as=csv");

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Convoke-Signature")).isEqualTo(first.header("Convoke-Signature"));

        acknowledge(state, "A. Reader");

        assertThat(Report.of(secretariat(), notice, "as=csv").asByteArray()).isNotEqualTo(first.asByteArray());
    }

    @Test
    void a_mission_proves_that_it_was_told_and_reads_of_nobody_else() {
        var states = scene.announced().states(2);
        var notice = told(states);
        var own = states.getFirst();
        var other = states.getLast();

        var report = Report.of(focalPointOf(own), notice, "as=csv&participant=" + own.code());

        assertThat(Report.states(report)).extracting(row -> row.get("state")).containsExactly(own.code());
        assertThat(report.asString()).doesNotContain(other.code());
        assertThat(Report.total(report, "told")).isEqualTo("1");
        for (var query : List.of("", "participant=" + other.code())) {
            assertThat(Report.of(focalPointOf(own), notice, query).statusCode()).isEqualTo(403);
        }
        assertThat(Report.of(operator(), notice, "").statusCode()).isEqualTo(403);
    }

    @Test
    void a_state_that_was_told_by_its_invitation_proves_it_by_that_message() {
        told(List.of(scene.announced().state()));
        var late = scene.state();
        scene.invite(late);
        var invitation = notice(scene.session, "invitation");
        Scene.soon().until(() -> rows(late).contains("invitation - told"));

        var report = Report.of(focalPointOf(late), invitation, "participant=" + late.code())
                .jsonPath();

        assertThat(report.getString("participants[0].messages[0].revision.symbol"))
                .isEqualTo("Tentative agenda");
        assertThat(report.getString("participants[0].outcome")).isEqualTo("told");
    }

    @Test
    void what_can_not_be_given_out_is_refused_with_what_could() {
        var state = scene.announced().state();
        var notice = told(List.of(state));

        Report.of(secretariat(), notice, "as=xls").then().statusCode(400).body(containsString("json, csv, pdf"));
        Report.of(secretariat(), notice, "language=tlh").then().statusCode(400).body(containsString("fr"));
        Report.of(secretariat(), notice, "participant=" + scene.state().code())
                .then()
                .statusCode(404);
    }

    @Test
    void the_document_has_every_state_on_numbered_pages_with_the_hash_and_signature_of_the_table_at_its_end()
            throws Exception {
        var states = new ArrayList<>(scene.announced().states(40));
        states.add(scene.stateWithoutMailbox());
        var notice = told(states);

        var table = Report.of(secretariat(), notice, "as=csv&language=fr");
        var pdf = Report.of(secretariat(), notice, "as=pdf&language=fr");

        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.asByteArray())) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            var reader = new PDFTextStripper();
            for (var page = 1; page <= pages; page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(text(reader.getText(document)))
                        .contains(page + " of " + pages)
                        .containsAnyOf("Mailbox and message", "Signature");
            }
            reader.setStartPage(1);
            var all = text(reader.getText(document));
            assertThat(states)
                    .allSatisfy(state -> assertThat(all).contains("State " + state.code(), "État " + state.code()));
            assertThat(all.replace(" ", ""))
                    .contains(states.getFirst().mailbox(), "Mailboxesaccepted:40of40", HASH)
                    .contains(table.header("Convoke-Signature"), table.header("Convoke-Key"))
                    .contains(SignedFile.of(table.asByteArray(), new org.convoke.kit.seal.Signature("", ""))
                            .sha256());
        }
    }

    /** As a person reads it: places where a long word may be broken are none to her. */
    private static String text(String extracted) {
        return extracted.replace("\u200B", "").replaceAll("\\s+", " ");
    }
}
