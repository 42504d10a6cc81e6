package org.convoke.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checkout that is tested: its root is where the command {@code convoke} is. */
final class Repository {

    static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .filter(folder -> Files.isRegularFile(folder.resolve("convoke")))
            .findFirst()
            .orElseThrow();

    private static final Pattern SETTING = Pattern.compile("\\$\\{(CONVOKE_[A-Z0-9_]+)");

    private Repository() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the folders in a folder. */
    static Set<String> foldersIn(String path) {
        try (var entries = Files.list(ROOT.resolve(path))) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All Java sources of a module's program. */
    static List<String> sourcesOf(String module) {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> text(ROOT.relativize(file).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment variables that a service's configuration reads. */
    static Set<String> settingsOf(Service service) {
        var files = service == Service.WEB
                ? List.of(service.module() + "/src/main/resources/application.properties")
                : List.of(
                        service.module() + "/src/main/resources/application.properties",
                        "service-kit/src/main/resources/META-INF/microprofile-config.properties");
        return files.stream()
                .flatMap(file -> SETTING.matcher(text(file)).results().map(MatchResult::group))
                .map(found -> found.substring(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
