package org.convoke.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Style sheet and scripts, served under a name that holds a hash of the content: a browser may keep them for ever, and
 * asks for a new one as soon as there is one.
 */
@ApplicationScoped
public class Assets {

    private static final List<String> NAMES = List.of("tokens.css", "live.js", "editor.js", "order.js", "mark.svg");
    private static final int HASH_LENGTH = 12;

    /** A file and how browsers are to take it. */
    record Asset(byte[] content, String type) {}

    private final Map<String, String> hrefs = new LinkedHashMap<>();
    private final Map<String, Asset> served = new LinkedHashMap<>();

    Assets() {
        for (var name : NAMES) {
            var content = read(name);
            var dot = name.lastIndexOf('.');
            var hashed = name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
            hrefs.put(name, "/assets/" + hashed);
            served.put(hashed, new Asset(content, type(name.substring(dot + 1))));
        }
    }

    /**
     * The address of a file.
     *
     * @throws IllegalArgumentException where there is no such file
     */
    public String href(String name) {
        return Optional.ofNullable(hrefs.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    Optional<Asset> find(String hashedName) {
        return Optional.ofNullable(served.get(hashedName));
    }

    private static byte[] read(String name) {
        try (var file = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the file assets/" + name + " is missing from the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String extension) {
        return switch (extension) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException(extension);
        };
    }
}
