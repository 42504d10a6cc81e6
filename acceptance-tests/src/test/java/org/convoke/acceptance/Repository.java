package org.convoke.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout that is tested: its root is where the command {@code convoke} is. */
final class Repository {

    static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .takeWhile(folder -> folder != null)
            .filter(folder -> Files.isRegularFile(folder.resolve("convoke")))
            .findFirst()
            .orElseThrow();

    private static final Pattern SETTING = Pattern.compile("CONVOKE_[A-Z][A-Z0-9_]*[A-Z0-9]");

    private Repository() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of settings that a text mentions. */
    static Stream<String> settingsIn(String text) {
        return SETTING.matcher(text).results().map(MatchResult::group).distinct();
    }
}
