package org.convoke.agenda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.content.SampleFiles.odt;
import static org.convoke.agenda.content.SampleFiles.pdfOfLength;
import static org.convoke.agenda.document.DocumentApi.about;
import static org.convoke.agenda.document.DocumentApi.address;
import static org.convoke.agenda.document.DocumentApi.issued;
import static org.convoke.agenda.document.DocumentApi.read;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.UUID;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How files are given out. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReadingTest {

    /** Longer than two chunks of the database. */
    private static final byte[] FILE = pdfOfLength(700_000);

    private UUID session;
    private String address;

    @BeforeEach
    void a_document_is_out() {
        session = publishedSession(programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .build());
        address = address(session, issued(session, about("Note"), FILE), 1, "en");
    }

    @Test
    void a_file_is_given_out_as_what_it_is_and_nothing_in_it_runs() {
        var answer = read(address);

        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", Integer.toString(FILE.length))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Disposition", startsWith("inline; filename=\"Note (en).pdf\""))
                .header("Cache-Control", containsString("immutable"))
                .header("Access-Control-Allow-Origin", "*")
                .header("Accept-Ranges", "bytes");
        assertThat(answer.asByteArray()).isEqualTo(FILE);
    }

    @Test
    void what_browsers_do_not_show_is_saved() {
        var other = address(session, issued(session, about("Text"), odt()), 1, "en");

        read(other)
                .then()
                .contentType("application/vnd.oasis.opendocument.text")
                .header("Content-Disposition", startsWith("attachment; "));
    }

    @Test
    void a_client_that_has_the_file_gets_it_not_again() {
        var tag = read(address).header("ETag");

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        read(anybody().header("If-None-Match", "\"x\", W/" + tag), address)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", containsString("immutable"));
        read(anybody().header("If-None-Match", "\"x\""), address).then().statusCode(200);
    }

    @Test
    void a_part_of_a_file_is_given_out_alone() {
        var part = read(anybody().header("Range", "bytes=262000-530000"), address);

        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes 262000-530000/" + FILE.length)
                .header("Content-Length", "268001");
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(FILE, 262_000, 530_001));
        assertThat(read(anybody().header("Range", "bytes=-7"), address).asByteArray())
                .isEqualTo(Arrays.copyOfRange(FILE, FILE.length - 7, FILE.length));
    }

    @Test
    void a_part_that_is_not_there_is_refused_and_a_part_of_another_file_is_not_mixed_in() {
        read(anybody().header("Range", "bytes=9999999-"), address)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + FILE.length)
                .body("type", equalTo("https://convoke.example/problems/range-not-satisfiable"));
        read(anybody().header("Range", "bytes=0-9").header("If-Range", "\"another\""), address)
                .then()
                .statusCode(200);
        var tag = read(address).header("ETag");
        read(anybody().header("Range", "bytes=0-9").header("If-Range", tag), address)
                .then()
                .statusCode(206);
    }

    @Test
    void the_head_of_a_file_is_told_without_it() {
        anybody()
                .urlEncodingEnabled(false)
                .head(address)
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(FILE.length))
                .header("ETag", startsWith("\""));
    }

    @Test
    void only_the_address_itself_leads_to_a_file() {
        read(address.replace("Note", "Virus")).then().statusCode(404);
        read(address.replace("/en/", "/fr/")).then().statusCode(404);
        read(address.replace("/v1/", "/v2/")).then().statusCode(404);
        read(address.replace("/v1/", "/v01/")).then().statusCode(404);
        read(address.replaceAll("documents/[^/]+", "documents/" + UUID.randomUUID()))
                .then()
                .statusCode(404);
        read(address.replaceAll("documents/[^/]+", "documents/x")).then().statusCode(404);
    }
}
