package org.convoke.agenda.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.content.SampleFiles.bytes;
import static org.convoke.agenda.content.SampleFiles.docxParts;
import static org.convoke.agenda.content.SampleFiles.joined;
import static org.convoke.agenda.content.SampleFiles.odtParts;
import static org.convoke.agenda.content.SampleFiles.packed;
import static org.convoke.agenda.content.SampleFiles.pdf;
import static org.convoke.agenda.content.SampleFiles.pdfWith;
import static org.convoke.agenda.content.SampleFiles.zip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {

    private static final int MANY = 64 * 1024 * 1024;

    @Test
    void each_kind_is_known_by_its_bytes() {
        assertThat(verdict(pdf("Concept note"))).isEqualTo(new Verdict.Taken(ContentKind.PDF));
        assertThat(verdict(SampleFiles.docx())).isEqualTo(new Verdict.Taken(ContentKind.DOCX));
        assertThat(verdict(SampleFiles.odt())).isEqualTo(new Verdict.Taken(ContentKind.ODT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "plain text",
                "%!PS-Adobe-3.0",
                "\u0089PNG",
                "{}",
                "%PDF"
            })
    void anything_else_is_of_no_kind(String content) {
        assertThat(reason(bytes(content))).isEqualTo(Verdict.Reason.UNKNOWN_KIND);
    }

    @Test
    void a_page_for_browsers_before_a_PDF_is_no_PDF() {
        assertThat(reason(joined(bytes("<script>alert(1)</script>"), pdf("x")))).isEqualTo(Verdict.Reason.UNKNOWN_KIND);
    }

    @Test
    void a_PDF_that_was_cut_off_or_goes_on_after_its_end_is_damaged() {
        var whole = pdf("Concept note");

        assertThat(reason(Arrays.copyOf(whole, whole.length - 10))).isEqualTo(Verdict.Reason.DAMAGED);
        assertThat(reason(joined(whole, bytes("<html>")))).isEqualTo(Verdict.Reason.DAMAGED);
        assertThat(reason(bytes("%PDF-1.7 and no more"))).isEqualTo(Verdict.Reason.DAMAGED);
    }

    @Test
    void a_PDF_that_is_an_archive_too_is_ambiguous() {
        var archive = zip(Map.of("run.class", bytes("code")));
        archive[archive.length - 2] = (byte) "%%EOF\n".length(); // the end of the PDF is the comment of the archive

        var both = joined(joined(pdf("x"), archive), bytes("%%EOF\n"));

        assertThat(reason(both)).isEqualTo(Verdict.Reason.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert(1)) >>",
                "<</S/J#61va#53cript/JS(app.alert(1))>>",
                "<< /S /Launch /F (calc.exe) >>",
                "<< /Type /EmbeddedFile >>",
                "<< /Subtype /RichMedia >>"
            })
    void a_PDF_that_acts_is_refused(String object) {
        assertThat(reason(pdfWith(object))).isEqualTo(Verdict.Reason.ACTIVE_CONTENT);
    }

    @Test
    void a_PDF_that_acts_from_within_what_is_packed_is_refused_too() {
        var inner = bytes("5 0 << /S /JavaScript /JS (app.alert(1)) >>");

        assertThat(reason(pdfWith(packed(inner)))).isEqualTo(Verdict.Reason.ACTIVE_CONTENT);
        assertThat(verdict(pdfWith(packed(bytes("5 0 << /S /GoTo >>"))))).isEqualTo(new Verdict.Taken(ContentKind.PDF));
    }

    @Test
    void a_PDF_that_asks_for_a_password_is_refused() {
        assertThat(reason(pdfWith("<< /Encrypt 5 0 R >>"))).isEqualTo(Verdict.Reason.ENCRYPTED);
    }

    @Test
    void what_unpacks_to_far_more_than_it_is_long_is_refused() {
        var bomb = docxParts();
        bomb.put("word/media/a.bmp", new byte[MANY]);

        assertThat(reason(zip(bomb))).isEqualTo(Verdict.Reason.UNPACKS_TO_TOO_MUCH);
        assertThat(reason(pdfWith(packed(new byte[MANY])))).isEqualTo(Verdict.Reason.UNPACKS_TO_TOO_MUCH);
    }

    @Test
    void a_PDF_whose_streams_begin_within_each_other_is_not_read_for_ever() {
        var block =
                new byte[] {0x78, 0x01, 0, 0, 0, (byte) 0xFF, (byte) 0xFF}; // a stream that holds nothing, and goes on
        var stream = joined(bytes("stream\n"), block);
        var many = new byte[stream.length * 200_000];
        for (int i = 0; i < many.length; i += stream.length) {
            System.arraycopy(stream, 0, many, i, stream.length);
        }

        assertThat(verdict(pdfWith(many))).isEqualTo(new Verdict.Taken(ContentKind.PDF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/VBAPROJECT.BIN",
                "word/activeX/activeX1.xml",
                "word/embeddings/oleObject1.bin"
            })
    void a_Word_document_with_macros_or_controls_is_refused(String part) {
        var parts = docxParts();
        parts.put(part, bytes("code"));

        assertThat(reason(zip(parts))).isEqualTo(Verdict.Reason.ACTIVE_CONTENT);
    }

    @Test
    void macros_under_another_name_are_known_by_their_type() {
        var parts = docxParts();
        parts.put(
                "[Content_Types].xml",
                SampleFiles.contentTypes(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "<Override PartName=\"/word/x.xml\""
                                + " ContentType=\"application/vnd.ms-office.vb&#97;Project\"/>"));

        assertThat(reason(zip(parts))).isEqualTo(Verdict.Reason.ACTIVE_CONTENT);
    }

    @Test
    void an_archive_that_is_no_document_is_of_no_kind() {
        var sheet = docxParts();
        sheet.put(
                "[Content_Types].xml",
                SampleFiles.contentTypes(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", ""));
        var template = odtParts();
        template.put("mimetype", bytes("application/vnd.oasis.opendocument.text-template"));

        assertThat(reason(zip(Map.of("a.txt", bytes("text"))))).isEqualTo(Verdict.Reason.UNKNOWN_KIND);
        assertThat(reason(zip(sheet))).isEqualTo(Verdict.Reason.UNKNOWN_KIND);
        assertThat(reason(zip(template))).isEqualTo(Verdict.Reason.UNKNOWN_KIND);
    }

    @Test
    void a_list_of_parts_that_fetches_something_is_damaged() {
        var parts = docxParts();
        parts.put(
                "[Content_Types].xml",
                bytes("<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Types>&e;</Types>"));

        assertThat(reason(zip(parts))).isEqualTo(Verdict.Reason.DAMAGED);
    }

    @Test
    void an_OpenDocument_text_with_macros_or_a_password_is_refused() {
        var macros = odtParts();
        macros.put("Basic/Standard/Module1.xml", bytes("code"));
        var locked = odtParts();
        locked.put("META-INF/manifest.xml", bytes("<m:manifest xmlns:m=\"m\"><m:encryption-data/></m:manifest>"));

        assertThat(reason(zip(macros))).isEqualTo(Verdict.Reason.ACTIVE_CONTENT);
        assertThat(reason(zip(locked))).isEqualTo(Verdict.Reason.ENCRYPTED);
    }

    @Test
    void an_archive_whose_parts_have_two_meanings_or_lead_out_of_it_is_refused() {
        var twice = docxParts();
        twice.put("WORD/document.xml", bytes("<other/>"));
        var out = docxParts();
        out.put("../../etc/cron.d/x", bytes("* * * * *"));
        var broken = SampleFiles.docx();
        Arrays.fill(broken, 40, 120, (byte) 7);

        assertThat(reason(zip(twice))).isEqualTo(Verdict.Reason.AMBIGUOUS);
        assertThat(reason(zip(out))).isEqualTo(Verdict.Reason.DAMAGED);
        assertThat(reason(broken)).isEqualTo(Verdict.Reason.DAMAGED);
        assertThat(reason(joined(new byte[] {'P', 'K', 3, 4}, bytes("nothing more"))))
                .isEqualTo(Verdict.Reason.DAMAGED);
    }

    @Test
    void an_archive_of_very_many_parts_is_refused() {
        var parts = new LinkedHashMap<>(docxParts());
        for (int i = 0; i < 10_001; i++) {
            parts.put("word/" + i, new byte[0]);
        }

        assertThat(reason(zip(parts))).isEqualTo(Verdict.Reason.UNPACKS_TO_TOO_MUCH);
    }

    private static Verdict.Reason reason(byte[] content) {
        assertThat(verdict(content)).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict(content)).reason();
    }

    private static Verdict verdict(byte[] content) {
        try {
            var path = Files.createTempFile("content-check", ".part");
            Files.write(path, content);
            var digest = Sha256.digest();
            digest.update(content);
            try (var file = new ReceivedFile(path, Sha256.of(digest), content.length)) {
                return ContentCheck.of(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
