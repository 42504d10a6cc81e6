package org.convoke.agenda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convoke.agenda.content.ContentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files, symbols of documents, and parts of files. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Concept note.pdf                  | Concept note.pdf
        concept-note.PDF                  | concept-note.pdf
        ../../etc/passwd                  | passwd.pdf
        C:\\fakepath\\Note.docx           | Note.pdf
        /absolute/note                    | note.pdf
        ..                                | document.pdf
        .htaccess                         | htaccess.pdf
        note.pdf.exe                      | note.pdf.exe.pdf
        a"; filename="b.html              | a filename b.html.pdf
        Заседание 4.pdf                   | Заседание 4.pdf
        مذكرة مفاهيمية.pdf                | مذكرة مفاهيمية.pdf
        """)
    void a_file_is_called_as_somebody_called_it_without_what_steers(String called, String name) {
        assertThat(FileName.of(called, ContentKind.PDF).text()).isEqualTo(name);
    }

    @Test
    void control_and_direction_characters_are_not_part_of_a_name() {
        assertThat(FileName.of("a\u202Efdp.exe\u0000\r\nSet-Cookie: x\u2066.pdf", ContentKind.PDF)
                        .text())
                .isEqualTo("a fdp.exe Set-Cookie x.pdf");
        assertThat(FileName.of("\uD83D\uDE00".repeat(400), ContentKind.ODT).text())
                .isEqualTo("document.odt");
        assertThat(FileName.of("a".repeat(4000), ContentKind.ODT).text()).hasSize(124);
    }

    @Test
    void a_name_travels_in_a_header_for_old_and_new_readers() {
        assertThat(FileName.of("Note d’été (1).pdf", ContentKind.PDF).disposition(true))
                .isEqualTo("inline; filename=\"Note d ete (1).pdf\";"
                        + " filename*=UTF-8''Note%20d%20%C3%A9t%C3%A9%20%281%29.pdf");
        assertThat(FileName.of("A/CONF.231/1", "zh", ContentKind.DOCX).text()).isEqualTo("A CONF.231 1 (zh).docx");
    }

    @Test
    void a_symbol_says_what_it_changes() {
        assertThat(new Symbol("A/CONF.231/1/Corr.2").amends())
                .contains(new Symbol.Amends(Symbol.How.CORRIGENDUM, 2, new Symbol("A/CONF.231/1")));
        assertThat(new Symbol("A/INF/77/4/Rev.1").amends().orElseThrow().how()).isEqualTo(Symbol.How.REVISION);
        assertThat(new Symbol("ST/SG/4/Rev.9/Add.1").amends().orElseThrow().symbol())
                .isEqualTo(new Symbol("ST/SG/4/Rev.9"));
        assertThat(new Symbol("A/71/L.58").amends()).isEmpty();
        assertThat(new Symbol("A/CONF.231/1*").amends()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "A//1", "../etc", "A/<b>", "A/1\nX", "A/ 1", "/A/1", "A/1/"})
    void what_is_no_symbol_is_refused(String text) {
        assertThatThrownBy(() -> new Symbol(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        -,               whole
        bytes=0-0,       0+1
        bytes=2-5,       2+4
        bytes=8-,        8+2
        bytes=8-99,      8+2
        bytes=-3,        7+3
        bytes=-99,       0+10
        bytes=10-,       outside
        bytes=-0,        outside
        bytes=5-2,       whole
        bytes=-,         whole
        items=0-1,       whole
        'bytes=0-1,4-5', whole
        """)
    void a_part_of_a_file_is_found(String header, String part) {
        var found = switch (ByteRange.of(header, 10)) {
            case ByteRange.Whole whole -> "whole";
            case ByteRange.Part some -> some.from() + "+" + some.length();
            case ByteRange.Outside outside -> "outside";
        };

        assertThat(found).isEqualTo(part);
    }
}
