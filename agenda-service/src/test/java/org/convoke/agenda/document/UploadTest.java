package org.convoke.agenda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.content.SampleFiles.bytes;
import static org.convoke.agenda.content.SampleFiles.docx;
import static org.convoke.agenda.content.SampleFiles.docxParts;
import static org.convoke.agenda.content.SampleFiles.pdf;
import static org.convoke.agenda.content.SampleFiles.pdfOfLength;
import static org.convoke.agenda.content.SampleFiles.pdfWith;
import static org.convoke.agenda.content.SampleFiles.zip;
import static org.convoke.agenda.document.DocumentApi.FILE;
import static org.convoke.agenda.document.DocumentApi.about;
import static org.convoke.agenda.document.DocumentApi.address;
import static org.convoke.agenda.document.DocumentApi.filed;
import static org.convoke.agenda.document.DocumentApi.issue;
import static org.convoke.agenda.document.DocumentApi.read;
import static org.convoke.agenda.document.DocumentApi.upload;
import static org.convoke.agenda.document.DocumentApi.uploading;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people send, by mistake or on purpose. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UploadTest {

    private static final Programme PROGRAMME = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .build();

    private static final int MEBIBYTE = 1024 * 1024;

    private UUID session;
    private UUID document;

    @BeforeEach
    void a_document_is_prepared() {
        session = publishedSession(PROGRAMME);
        document = filed(session, about("Note"));
    }

    @Test
    void a_file_as_long_as_may_be_is_kept_and_read_whole() throws Exception {
        var file = pdfOfLength(25 * MEBIBYTE - 1000);

        var answer = put(BodyPublishers.ofByteArray(file), false);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"size\":" + file.length);

        assertThat(read(secretariat(), address(session, document, 1, "en")).asByteArray())
                .isEqualTo(file);
    }

    @Test
    void a_file_of_50_MB_is_refused_with_the_limit_whether_it_says_its_length_or_not() throws Exception {
        var file = pdfOfLength(50 * MEBIBYTE);

        for (var body : new HttpRequest.BodyPublisher[] {
            BodyPublishers.ofByteArray(file), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))
        }) {
            var answer = put(body, false);

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"limit\":26214400").contains("26,214,400");
        }
        assertThat(leftovers()).isZero();
    }

    @Test
    void whoever_asks_before_sending_is_told_before_sending() throws Exception {
        var sent = new int[1];
        var body = BodyPublishers.ofInputStream(() -> new InputStream() {
            @Override
            public int read() {
                sent[0]++;
                return ' ';
            }
        });

        var answer = put(BodyPublishers.fromPublisher(body, 50L * MEBIBYTE), true);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(sent[0]).isZero();
    }

    @Test
    void an_empty_file_is_refused() {
        upload(session, document, 1, "en", new byte[0]).then().statusCode(400);
    }

    @Test
    void a_file_that_is_not_what_it_should_be_is_refused_with_the_reason() {
        refused(bytes("<html><script>alert(1)</script>"), "unknown-kind");
        refused(zip(Map.of("a.txt", bytes("x"))), "unknown-kind");
        refused(bytes("%PDF-1.7 that goes nowhere"), "damaged");
        refused(pdfWith("<< /S /JavaScript /JS (app.alert(1)) >>"), "active-content");
        refused(pdfWith("<< /Encrypt 5 0 R >>"), "encrypted");
        var macros = docxParts();
        macros.put("word/vbaProject.bin", bytes("code"));
        refused(zip(macros), "active-content");
        var bomb = docxParts();
        bomb.put("word/media/a.bmp", new byte[64 * MEBIBYTE]);
        refused(zip(bomb), "unpacks-to-too-much");
    }

    private void refused(byte[] file, String reason) {
        upload(session, document, 1, "en", file)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/file-refused"))
                .body("reason", equalTo(reason))
                .body("detail", containsString("The file "));
    }

    @Test
    void what_a_request_says_of_a_file_is_not_believed() {
        secretariat()
                .contentType("application/pdf")
                .body(docx())
                .put(FILE, session, document, 1, "en")
                .then()
                .statusCode(422)
                .body("detail", containsString("by its content it is DOCX"));
        secretariat()
                .contentType("text/html")
                .body(pdf("x"))
                .put(FILE, session, document, 1, "en")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/pdf"));

        uploading(docx())
                .queryParam("filename", "note.pdf")
                .put(FILE, session, document, 1, "en")
                .then()
                .statusCode(200);
        read(secretariat(), address(session, document, 1, "en"))
                .then()
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header("Content-Disposition", containsString("attachment; filename=\"note.docx\""));
    }

    @Test
    void a_name_leads_nowhere_and_breaks_no_header() {
        uploading(pdf("x"))
                .queryParam("filename", "../../../etc/\u202Efdp\r\nX-Evil: 1\"; a=\u0000مذكرة.html")
                .put(FILE, session, document, 1, "en")
                .then()
                .statusCode(200)
                .body("versions[0].files[0].name", equalTo("fdp X-Evil 1 a مذكرة.html.pdf"));
        issue(session, document, 1);

        var answer = read(address(session, document, 1, "en"));

        answer.then().statusCode(200);
        assertThat(answer.headers().hasHeaderWithName("X-Evil")).isFalse();
        assertThat(answer.header("Content-Disposition"))
                .startsWith("inline; filename=\"fdp X-Evil 1 a _____.html.pdf\"; filename*=UTF-8''fdp%20X-Evil");
    }

    @Test
    void a_language_is_a_tag() {
        upload(session, document, 1, "English", pdf("x"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("language"));
        upload(session, document, 1, "zh-Hant", pdf("x")).then().statusCode(200);
    }

    private HttpResponse<String> put(HttpRequest.BodyPublisher body, boolean asksBefore) throws Exception {
        var address = URI.create("http://localhost:%d/sessions/%s/documents/%s/versions/1/files/en"
                .formatted(RestAssured.port, session, document));
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", Tokens.bearer("secretariat", "secretariat@process:*"))
                            .header("Content-Type", "application/pdf")
                            .expectContinue(asksBefore)
                            .PUT(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .startsWith(
                                    "convoke-upload-" + ProcessHandle.current().pid() + "-"))
                    .count();
        }
    }
}
