package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there. */
class DocumentsTest {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".convoke", "node_modules");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
    private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    private static final List<Path> FILES = files();

    static Stream<Path> documents() {
        return FILES.stream().filter(file -> file.toString().endsWith(".md")).map(Repository.ROOT::relativize);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_to_a_file_and_to_a_heading_in_it(Path document) {
        for (var link : linksOf(document)) {
            var parts = link.split("#", 2);
            var target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);

            assertThat(Repository.ROOT.resolve(target)).as(link).exists();
            if (parts.length == 2) {
                assertThat(headingsOf(target)).as(link).contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_test_that_is_named_exists(Path document) {
        var tests = FILES.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());

        assertThat(matches(TEST_CLASS, Repository.text(document.toString())))
                .allSatisfy(name -> assertThat(tests).contains(name + ".java"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void no_document_names_a_folder_of_somebodys_machine(Path document) {
        assertThat(Repository.text(document.toString())).doesNotContain("/work/", "/home/", "/root/", "/Users/");
    }

    @Test
    void every_module_has_a_readme_and_the_links_of_some_were_found() {
        var modules = matches(Pattern.compile("<module>(.+?)</module>"), Repository.text("pom.xml"));

        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(Repository.ROOT.resolve(module).resolve("README.md"))
                        .exists());
        assertThat(linksOf(Path.of("README.md"))).isNotEmpty();
    }

    /** Links into the repository; those to other places are not followed. */
    private static List<String> linksOf(Path document) {
        var prose = CODE.matcher(Repository.text(document.toString())).replaceAll("");
        return matches(LINK, prose).stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** As they are named in links: lower case, dashes for blanks, no punctuation. */
    private static List<String> headingsOf(Path document) {
        return matches(HEADING, Repository.text(document.toString())).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(Repository.ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
