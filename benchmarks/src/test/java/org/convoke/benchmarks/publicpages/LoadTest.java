package org.convoke.benchmarks.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark measures what it says; how fast anything is, is not a test. */
@SuppressWarnings("NullAway.Init") // JUnit gives the folder
class LoadTest {

    @TempDir
    Path folder;

    @Test
    void a_visitor_reads_every_answer_whole_from_every_file_server() throws Exception {
        Files.write(folder.resolve("page.html"), new byte[150_000]);
        Files.write(folder.resolve("small.html"), new byte[10]);
        for (var rival : Rival.of(folder)) {
            try (rival;
                    var visitor = new Visitor(rival.port())) {
                for (int i = 0; i < 12; i++) {
                    assertThat(visitor.ask(Visitor.request("/page.html"))).isEqualTo(new Visitor.Answer(200, 150_000));
                    assertThat(visitor.ask(Visitor.request("/small.html"))).isEqualTo(new Visitor.Answer(200, 10));
                }
            }
        }
    }

    @Test
    void what_is_not_there_counts_as_failed() throws Exception {
        Files.write(folder.resolve("page.html"), new byte[100]);
        var rivals = Rival.of(folder);
        try {
            var port = rivals.getLast().port();

            var good = new Load(2, Duration.ofMillis(300), 0).on(port, List.of("/page.html"));
            var bad = new Load(2, Duration.ofMillis(300), 0).on(port, List.of("/missing.html"));

            assertThat(good.perSecond()).isPositive();
            assertThat(good.failed()).isZero();
            assertThat(bad.failed()).isPositive();
        } finally {
            rivals.forEach(Rival::close);
        }
    }
}
