package org.convoke.agenda.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks into a PDF: that it is whole, that it is nothing else besides, and that nothing in it acts. The names that mark
 * actions are sought in all its bytes and in everything that is packed in it with Deflate, which is how programs write
 * objects; it is not followed how they hang together, so that nothing is overseen because of a broken reference.
 */
final class PdfCheck {

    private static final byte[] END = ascii("%%EOF");
    private static final byte[] REFERENCES = ascii("startxref");
    private static final byte[] STREAM = ascii("stream");
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};

    /** Where readers look for the end of a PDF. */
    private static final int TAIL = 1024;

    private static final int LONGEST_END_OF_ZIP = 22 + 65_535;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final int END_OF_ZIP_LENGTH = 22;
    private static final int BUFFER = 64 * 1024;

    private final ByteBuffer file;
    private final PdfNames names = new PdfNames();

    private PdfCheck(ByteBuffer file) {
        this.file = file;
    }

    static Verdict of(ByteBuffer file) {
        return new PdfCheck(file).verdict();
    }

    private Verdict verdict() {
        if (!isWhole()) {
            return Verdict.damaged("begins as a PDF but does not end as one; it may have been cut off");
        }
        if (endsAsZip()) {
            return new Verdict.Refused(Verdict.Reason.AMBIGUOUS, "is a PDF and a ZIP archive at once");
        }
        try {
            look();
        } catch (UnpackBudget.Spent tooMuch) {
            return Verdict.bomb();
        }
        var found = names.found();
        if (found.contains(PdfNames.Unwanted.ENCRYPT)) {
            return Verdict.encrypted();
        }
        return found.isEmpty()
                ? new Verdict.Taken(ContentKind.PDF)
                : Verdict.active(found.iterator().next().words());
    }

    private boolean isWhole() {
        int from = Math.max(0, file.limit() - TAIL);
        int end = lastIndexOf(END, from);
        return end >= 0 && isBlank(end + END.length) && lastIndexOf(REFERENCES, from) >= 0;
    }

    private boolean isBlank(int from) {
        for (int i = from; i < file.limit(); i++) {
            if (file.get(i) > ' ' || file.get(i) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a reader of ZIP archives, who begins at the end, would find one. */
    private boolean endsAsZip() {
        for (int i = file.limit() - END_OF_ZIP_LENGTH; i >= Math.max(0, file.limit() - LONGEST_END_OF_ZIP); i--) {
            if (matches(END_OF_ZIP, i)) {
                int comment =
                        (file.get(i + COMMENT_LENGTH_AT) & 0xFF) | (file.get(i + COMMENT_LENGTH_AT + 1) & 0xFF) << 8;
                if (i + END_OF_ZIP_LENGTH + comment <= file.limit()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void look() throws UnpackBudget.Spent {
        names.look(file.duplicate());
        names.end();
        var output = new UnpackBudget(file.limit());
        var input = new UnpackBudget(file.limit()); // streams that begin within each other must not be read for ever
        var buffer = ByteBuffer.allocate(BUFFER);
        for (int at = 0; at < file.limit() - STREAM.length; at++) {
            if (file.get(at) == 's' && matches(STREAM, at)) {
                unpack(afterLineEnd(at + STREAM.length), buffer, input, output);
            }
        }
    }

    private void unpack(int from, ByteBuffer buffer, UnpackBudget input, UnpackBudget output)
            throws UnpackBudget.Spent {
        if (!looksPacked(from)) {
            return;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(file.slice(from, file.limit() - from));
            long readBefore = 0;
            while (!inflater.finished()) {
                buffer.clear();
                int written = inflater.inflate(buffer);
                output.spend(written);
                input.spend(inflater.getBytesRead() - readBefore);
                readBefore = inflater.getBytesRead();
                names.look(buffer.flip());
                if (written == 0) {
                    break; // cut off, or needs a dictionary, which PDF does not know
                }
            }
        } catch (DataFormatException notPacked) {
            // what came out before has been looked at
        } finally {
            names.end();
        }
    }

    /** Whether two bytes can begin a stream of zlib (RFC 1950). */
    private boolean looksPacked(int at) {
        if (at + 2 > file.limit()) {
            return false;
        }
        int method = file.get(at) & 0xFF;
        return (method & 0x0F) == 8 && (method << 8 | (file.get(at + 1) & 0xFF)) % 31 == 0;
    }

    private int afterLineEnd(int at) {
        int next = at;
        while (next < file.limit() && (file.get(next) == '\r' || file.get(next) == '\n' || file.get(next) == ' ')) {
            next++;
        }
        return next;
    }

    private int lastIndexOf(byte[] wanted, int from) {
        for (int i = file.limit() - wanted.length; i >= from; i--) {
            if (matches(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] wanted, int at) {
        if (at + wanted.length > file.limit()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (file.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
