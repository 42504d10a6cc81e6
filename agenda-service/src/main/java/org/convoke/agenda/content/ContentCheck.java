package org.convoke.agenda.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Says of what kind a file is, by its bytes alone, or why it is not taken. A file is taken where every program reads the
 * same in it, and where opening it runs nothing and fetches nothing. This is no virus scanner: it refuses what a paper for a
 * meeting never needs.
 */
public final class ContentCheck {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private ContentCheck() {}

    /** Looks into a file. */
    public static Verdict of(ReceivedFile file) {
        try (var channel = FileChannel.open(file.path())) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            if (startsWith(bytes, PDF)) {
                return PdfCheck.of(bytes);
            }
            return startsWith(bytes, ZIP) ? OfficeCheck.of(file, bytes) : Verdict.unknown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(ByteBuffer bytes, byte[] start) {
        return bytes.limit() >= start.length && bytes.slice(0, start.length).equals(ByteBuffer.wrap(start));
    }
}
