package org.convoke.benchmarks.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmark measures what it says; how fast anything is, is not a test. */
class SmtpComparisonTest {

    @ParameterizedTest
    @EnumSource
    void every_client_hands_over_every_message_whole(Client client) throws Exception {
        var message = SmtpComparison.message();
        try (var sink = new MailSink()) {
            var figures = Round.run(client, sink.port(), 2, 6, message);

            assertThat(sink.messages()).isEqualTo(2 + 6);
            assertThat(sink.bytes()).isEqualTo((2 + 6) * (long) message.length);
            assertThat(figures.perSecond()).isPositive();
        }
    }

    @Test
    void the_medians_are_printed_with_their_ratio_to_ours() throws Exception {
        var comparison = new SmtpComparison(3, 2, 20);
        var printed = new ByteArrayOutputStream();

        comparison.print(comparison.run(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
                .anyMatch(line -> line.matches("\\| Convoke's SmtpMailer \\| [0-9,]+ \\| 1\\.00 \\| .*"))
                .filteredOn(line -> line.startsWith("| Angus Mail"))
                .hasSize(3);
    }
}
