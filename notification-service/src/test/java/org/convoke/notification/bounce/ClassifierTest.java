package org.convoke.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of many servers, each in a folder that says what it is; docs/bounces.md has the table that comes of it. */
class ClassifierTest {

    private static final Path MESSAGES = Path.of("src/test/resources/bounces");
    private static final Path DOCUMENT = Path.of("../docs/bounces.md");
    private static final List<String> WORDS =
            List.of("hard", "soft", "refused", "delayed", "delivered", "auto-reply", "reply", "unknown");

    private record Judged(String expected, String got, Path message) {}

    private static List<Judged> judged() throws IOException {
        try (Stream<Path> files = Files.walk(MESSAGES)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ClassifierTest::judge)
                    .toList();
        }
    }

    private static Judged judge(Path message) {
        return new Judged(
                String.valueOf(message.getName(message.getNameCount() - 2)),
                classify(message).word(),
                message);
    }

    private static Classified classify(Path message) {
        try {
            return Classifier.classify(MailParser.parse(Files.readAllBytes(message), true));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void at_least_98_of_100_messages_are_told_apart_and_none_becomes_hard_that_is_not() throws IOException {
        var judged = judged();
        var wrong = judged.stream()
                .filter(each -> !each.expected().equals(each.got()))
                .toList();

        assertThat(judged).hasSizeGreaterThanOrEqualTo(150);
        assertThat(wrong).hasSizeLessThanOrEqualTo(judged.size() * 2 / 100);
        assertThat(wrong).filteredOn(each -> each.got().equals("hard")).isEmpty();
    }

    /** Where it differs, what is compared with is printed: put it into the document. */
    @Test
    void the_table_in_the_document_is_what_comes_of_the_messages() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table(judged()));
    }

    private static String table(List<Judged> judged) {
        Map<String, Integer> counts = new TreeMap<>();
        judged.forEach(each -> counts.merge(each.expected() + ">" + each.got(), 1, Integer::sum));
        var lines = new ArrayList<String>();
        lines.add("| is \\ was taken for | " + String.join(" | ", WORDS) + " |");
        lines.add("| --- |" + " ---: |".repeat(WORDS.size()));
        for (var is : WORDS) {
            lines.add("| " + is + " | "
                    + String.join(
                            " | ",
                            WORDS.stream()
                                    .map(got -> counts.getOrDefault(is + ">" + got, 0))
                                    .map(count -> count == 0 ? "" : count.toString())
                                    .toList())
                    + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "hard/sendmail-user-unknown, 5.1.1, 550, mx.xyz.example",
        "hard/postfix-to-outlook-com, 5.5.0, 550, mx.xyz.example",
        "hard/qmail-no-mailbox, 5.1.1, 0, mx.mission.example",
        "hard/microsoft-365-not-found, 5.1.10, 550, DB6PR01MB1234.eurprd01.prod.exchangelabs.example",
        "soft/exchange-quota, 5.2.2, 554, mx.mission.example",
        "refused/postfix-spamhaus, 5.7.1, 554, mx.xyz.example",
    })
    void what_the_server_said_is_kept(String message, String status, int code, String host) {
        var bounce = (Classified.Bounce) classify(MESSAGES.resolve(message + ".eml"));

        assertThat(bounce.report().status()).isEqualTo(status);
        assertThat(bounce.report().code()).isEqualTo(code);
        assertThat(bounce.report().host()).isEqualTo(host);
        assertThat(bounce.report().recipients()).containsExactly("mission@xyz.example");
        assertThat(bounce.report().words()).isNotBlank().doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "hard/postfix-user-unknown",
        "hard/sendmail-text-only",
        "hard/qmail-no-mailbox",
        "hard/exim-unrouteable",
        "hard/gmail-address-not-found",
        "reply/english",
    })
    void the_message_that_it_is_about_is_named(String message) throws IOException {
        var mail = MailParser.parse(Files.readAllBytes(MESSAGES.resolve(message + ".eml")), true);

        assertThat(mail.messageIds()).contains("<01980000-0000-8000-8000-000000000001@convoke.example>");
        assertThat(mail.cameFor()).anyMatch(text -> text.contains("bounces+"));
    }
}
