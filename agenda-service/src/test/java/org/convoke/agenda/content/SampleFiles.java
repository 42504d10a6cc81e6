package org.convoke.agenda.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as programs write them, and as people write them who mean no good. */
public final class SampleFiles {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private SampleFiles() {}

    /** A PDF of one empty page that says something in its information. */
    public static byte[] pdf(String title) {
        return pdfWith("<< /Title (" + title + ") >>");
    }

    /** A PDF with one more object. */
    public static byte[] pdfWith(String object) {
        return pdfWith(object.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static byte[] pdfWith(byte[] object) {
        var pdf = new ByteArrayOutputStream();
        write(pdf, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        write(pdf, "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        write(pdf, "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n4 0 obj\n");
        pdf.writeBytes(object);
        write(pdf, "\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n0\n%%EOF\n");
        return pdf.toByteArray();
    }

    /** A PDF of about that length. */
    public static byte[] pdfOfLength(int length) {
        return pdf("x".repeat(length));
    }

    /** An object of a PDF that holds text packed, as programs write their objects. */
    public static byte[] packed(byte[] text) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(text);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        write(out, "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n");
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        write(out, "\nendstream");
        return out.toByteArray();
    }

    /** The parts of a Word document, to be changed before they are zipped. */
    public static Map<String, byte[]> docxParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", contentTypes(WORD + "document.main+xml", ""));
        parts.put("_rels/.rels", bytes("<Relationships/>"));
        parts.put("word/document.xml", bytes("<w:document/>"));
        return parts;
    }

    /** The list of parts of a Word document whose main part is of that type. */
    public static byte[] contentTypes(String main, String more) {
        return bytes("""
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="xml" ContentType="application/xml"/>
              <Override PartName="/word/document.xml" ContentType="%s"/>%s
            </Types>\
            """.formatted(main, more));
    }

    public static byte[] docx() {
        return zip(docxParts());
    }

    /** The parts of an OpenDocument text. */
    public static Map<String, byte[]> odtParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", bytes(ODT));
        parts.put("content.xml", bytes("<office:document-content/>"));
        parts.put("META-INF/manifest.xml", bytes("<manifest/>"));
        return parts;
    }

    public static byte[] odt() {
        return zip(odtParts());
    }

    /** An archive of parts in that order; a part "mimetype" is stored as it is, as OpenDocument wants it. */
    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    store(entry, part.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One after the other. */
    public static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
