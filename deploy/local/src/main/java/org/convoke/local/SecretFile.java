package org.convoke.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A password kept in a file that only its owner can read. */
public record SecretFile(Path path) {

    /** What the file holds; a new random secret is made where there is none. */
    public String readOrCreate() {
        if (!Files.exists(path)) {
            write(random());
        }
        return read();
    }

    /** What the file holds. */
    public String read() {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what the file holds. */
    public void write(String secret) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(path);
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 192 random bits, in letters that need no quoting anywhere. */
    public static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
