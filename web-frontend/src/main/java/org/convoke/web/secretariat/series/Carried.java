package org.convoke.web.secretariat.series;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file on its way through the page that shows what its import would change: the site keeps nothing, and a browser does not
 * give a form its files back, so that the page carries it, packed.
 */
final class Carried {

    /** As much as agenda-service takes. */
    static final int LONGEST_FILE = 40 * 1024 * 1024;

    /** As much as one field of a form may hold. */
    private static final int LONGEST_FIELD = 7 * 1024 * 1024;

    private Carried() {}

    /** The value of the field; empty where it would be too long. */
    static Optional<String> packed(byte[] file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var packed = Base64.getEncoder().encodeToString(bytes.toByteArray());
        return Optional.of(packed).filter(text -> text.length() <= LONGEST_FIELD);
    }

    /** The file; empty where the field does not hold one that was packed here. */
    static Optional<byte[]> unpacked(String field) {
        try (var zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(field)))) {
            var file = zip.readNBytes(LONGEST_FILE + 1);
            return Optional.of(file).filter(bytes -> bytes.length <= LONGEST_FILE);
        } catch (IOException | IllegalArgumentException notPackedHere) {
            return Optional.empty();
        }
    }
}
