package org.convoke.notification.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.anybody;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.secretariat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.convoke.notification.NotificationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the documentation are run as they stand there, by a shell that has nothing of ours. */
@QuarkusTest
class OfflineTest extends NotificationTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "proof-of-delivery.md");

    @TempDir
    Path kept;

    private Response report(String as) {
        var state = scene.announced().state();
        scene.invite(state);
        var notice = notice(scene.session, "invitation");
        await(notice, "completed");
        return Report.of(secretariat(), notice, "as=" + as);
    }

    private void keep(Response report) throws IOException {
        Files.write(kept.resolve("report.csv"), report.asByteArray());
        Files.writeString(
                kept.resolve("headers.txt"),
                report.headers().asList().stream()
                        .map(header -> header.getName() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining()));
        Files.write(
                kept.resolve("keys.json"),
                anybody().get("/.well-known/convoke-keys.json").asByteArray());
    }

    /** What the commands of the second block print. */
    private String check() throws IOException, InterruptedException {
        var blocks = Files.readString(DOCUMENT).split("```sh\n");
        var offline = Arrays.asList(blocks).getLast().split("\n```")[0];
        var shell = new ProcessBuilder("bash", "-e", "-c", offline)
                .directory(kept.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        return said + "ended with " + shell.waitFor();
    }

    @Test
    void a_report_is_proved_by_the_commands_in_the_documentation() throws Exception {
        var report = report("csv");
        keep(report);

        assertThat(check())
                .contains("Signature Verified Successfully", "ended with 0")
                .contains(sha256(report.asByteArray()));
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void a_report_in_which_one_letter_was_changed_is_not_proved() throws Exception {
        keep(report("csv"));
        var table = kept.resolve("report.csv");
        Files.writeString(table, Files.readString(table).replace(",told,", ",tolt,"));

        assertThat(check()).contains("Signature Verification Failure").doesNotContain("ended with 0");
    }
}
