package org.convoke.agenda.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into an archive that should be a word processor's document: DOCX or ODT, without macros, and no bomb. */
final class OfficeCheck {

    private static final int MOST_ENTRIES = 10_000;
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_LIST = 1024 * 1024;

    /** The beginning of an ODT: the first entry, stored as it is, says what it is (OpenDocument 1.3, part 2, 3.3). */
    private static final int NAME_AT = 30;

    private static final byte[] ODT =
            "mimetypeapplication/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);

    private static final String DOCX_PARTS = "[Content_Types].xml";
    private static final String ODT_PARTS = "META-INF/manifest.xml";

    private final ZipFile zip;
    private final boolean odt;
    private final Set<String> names = new HashSet<>();

    private OfficeCheck(ZipFile zip, boolean odt) {
        this.zip = zip;
        this.odt = odt;
    }

    static Verdict of(ReceivedFile file, ByteBuffer bytes) throws IOException {
        try (var zip = new ZipFile(file.path().toFile())) {
            return new OfficeCheck(zip, saysOdt(bytes)).verdict(new UnpackBudget(file.size()));
        } catch (ZipException | EOFException e) {
            return Verdict.damaged("is an archive that can not be read to its end, or that is encrypted");
        } catch (UnpackBudget.Spent tooMuch) {
            return Verdict.bomb();
        }
    }

    private static boolean saysOdt(ByteBuffer bytes) {
        int end = NAME_AT + ODT.length;
        return bytes.limit() > end + 1
                && bytes.slice(NAME_AT, ODT.length).equals(ByteBuffer.wrap(ODT))
                && bytes.get(end) == 'P'
                && bytes.get(end + 1) == 'K'; // the name of the kind ends here; a template's would go on
    }

    private Verdict verdict(UnpackBudget budget) throws IOException, UnpackBudget.Spent {
        if (zip.size() > MOST_ENTRIES) {
            return Verdict.bomb();
        }
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            var fault = fault(entry);
            if (fault.isPresent()) {
                return fault.get();
            }
            measure(entry, budget);
        }
        return kind();
    }

    private Optional<Verdict> fault(ZipEntry entry) {
        var name = entry.getName();
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Verdict.Refused(
                    Verdict.Reason.AMBIGUOUS, "holds a part twice, so that programs read different things in it"));
        }
        if (name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/", -1)).contains("..")) {
            return Optional.of(Verdict.damaged("holds a part whose name leads out of it"));
        }
        return OfficeParts.isActive(name)
                ? Optional.of(Verdict.active("macros or a program's control"))
                : Optional.empty();
    }

    /** Unpacks an entry to nowhere: what an archive says of its lengths need not be true. */
    private void measure(ZipEntry entry, UnpackBudget budget) throws IOException, UnpackBudget.Spent {
        var buffer = new byte[BUFFER];
        try (var unpacked = open(entry)) {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                budget.spend(read);
            }
        }
    }

    private Verdict kind() throws IOException {
        if (odt && names.contains("content.xml")) {
            return list(ODT_PARTS).map(OfficeParts::odt).orElseGet(Verdict::unknown);
        }
        if (!odt && names.contains("word/document.xml") && !names.contains("mimetype")) {
            return list(DOCX_PARTS).map(OfficeParts::docx).orElseGet(Verdict::unknown);
        }
        return Verdict.unknown();
    }

    private Optional<byte[]> list(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var unpacked = open(entry)) {
            var bytes = unpacked.readNBytes(LONGEST_LIST);
            return bytes.length < LONGEST_LIST ? Optional.of(bytes) : Optional.empty();
        }
    }

    private InputStream open(ZipEntry entry) throws IOException {
        var stream = zip.getInputStream(entry);
        return stream == null ? InputStream.nullInputStream() : stream;
    }
}
