package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.convoke.local.smtp.FaultySmtpServer;
import org.convoke.local.smtp.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a State is told when things go wrong on the way, with the receiving server counting: nothing is lost, and a
 * repeat is possible only where the ledger says so.
 */
class FaultsTest {

    private static final Duration LONG = Duration.ofMinutes(3);
    /** Promised of a replica that stops while another runs; here most of it is the {@linkplain Platform#LEASE lease}. */
    private static final Duration TAKEOVER = Duration.ofSeconds(60);

    /** What the server takes for a message, so that a notice outlasts the restart of a service. */
    private static final Duration UNHURRIED = Duration.ofMillis(500);

    private static final int STATES = 195;

    private static Platform platform;
    private static Demo demo;
    private static FaultySmtpServer mail;

    @BeforeAll
    static void the_demo_has_run() {
        platform = Platform.running();
        demo = Demo.done(platform);
        mail = platform.mail();
    }

    @BeforeEach
    void the_server_has_forgotten() {
        mail.forget();
    }

    @AfterEach
    void the_server_behaves_again() {
        mail.behave();
    }

    @ParameterizedTest
    @CsvSource({"DATA, 60", "DOT, 100", "ANSWERED, 140"})
    void a_killed_service_repeats_only_what_was_in_doubt(Point point, int message) {
        var pid = platform.pid("notification");
        mail.at(point).everyNth(message).times(1).run(() -> Platform.kill(pid));

        var publication = Publication.ofRoom(platform, demo, "Room " + point);

        await().atMost(LONG).until(() -> !Set.of(pid, -1L).contains(platform.pid("notification")));
        var notice = publication.completed(LONG);
        var repeated = Publication.repeated(mail.received());
        assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES);
        assertThat(Publication.perAddress(mail.received()))
                .hasSize(notice.get("mailboxes").asInt());
        assertThat(publication.inDoubt()).containsAll(repeated);
        if (point == Point.DOT) {
            assertThat(repeated).isNotEmpty();
        }
    }

    @Test
    void a_server_that_defers_for_a_while_is_tried_again() {
        mail.at(Point.RCPT).times(80).say("451 4.3.0 try again later");

        var notice = Publication.ofRoom(platform, demo, "Room 451").completed(LONG);

        assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES);
        assertThat(Publication.repeated(mail.received())).isEmpty();
    }

    @Test
    void an_address_that_does_not_exist_costs_its_own_State_only() {
        var address = onlyMailboxOf("CHE");
        mail.at(Point.RCPT).to(address).say("550 5.1.1 no such mailbox");

        var publication = Publication.ofRoom(platform, demo, "Room 550");
        var notice = publication.completed(LONG);

        assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES - 1);
        assertThat(notice.get("statesNotReached").asInt()).isEqualTo(1);
        var suppressed = platform.as("operator")
                .get("notification", "/suppressions")
                .expect(200)
                .json();
        assertThat(suppressed).hasSize(1);
        assertThat(suppressed.get(0).get("address").asText()).isEqualTo(address);
        var lifted = platform.as("operator").call("DELETE", "notification", "/suppressions/" + address, null, null);
        assertThat(lifted.status()).isBetween(200, 204);
    }

    @Test
    void a_server_that_refuses_us_costs_no_mailbox() {
        var refusal = mail.at(Point.MAIL).say("550 5.7.1 this sender is not welcome");

        var publication = Publication.ofRoom(platform, demo, "Room 571");
        await().atMost(LONG).until(() -> mail.commands().stream().anyMatch(line -> line.startsWith("MAIL")));
        refusal.cancel();
        var notice = publication.completed(LONG);

        assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES);
        assertThat(platform.as("operator")
                        .get("notification", "/suppressions")
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(Publication.repeated(mail.received())).isEmpty();
    }

    @Test
    void a_connection_cut_before_the_answer_repeats_exactly_what_is_in_doubt() {
        mail.at(Point.DOT).everyNth(40).drop();

        var publication = Publication.ofRoom(platform, demo, "Room of cut lines");
        var notice = publication.completed(LONG);

        assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES);
        assertThat(Publication.repeated(mail.received())).isNotEmpty().isEqualTo(publication.inDoubt());
    }

    @Test
    void on_a_bad_day_of_the_server_every_State_is_told_and_only_doubts_are_repeated() {
        mail.at(Point.RCPT).everyNth(10).say("451 4.7.1 greylisted, try again later");
        mail.at(Point.DOT).everyNth(50).drop();

        var publication = Publication.ofRoom(platform, demo, "Room of a bad day");
        var notice = publication.completed(LONG);

        assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES);
        assertThat(notice.get("undeliverable").asInt()).isZero();
        assertThat(publication.inDoubt()).isEqualTo(Publication.repeated(mail.received()));
    }

    @Test
    void a_server_that_hangs_delays_and_loses_nothing() {
        mail.at(Point.DATA).times(2).hang();

        var publication = Publication.ofRoom(platform, demo, "Room of silence");
        var notice = publication.completed(LONG);

        assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES);
        assertThat(Publication.repeated(mail.received())).isEqualTo(Set.of());
    }

    @Test
    void a_replica_that_sleeps_longer_than_its_lease_loses_its_work_to_another_and_repeats_only_what_was_in_doubt() {
        var sleeper = platform.pid("notification");
        var lostBefore = leasesLost();
        var asleep = new CompletableFuture<Long>();
        mail.at(Point.DOT).everyNth(50).times(1).run(() -> {
            Platform.pause(sleeper);
            asleep.complete(sleeper);
        });

        var publication = Publication.ofRoom(platform, demo, "Room of a sleeper");
        asleep.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
        try (var other = Replica.of(platform, sleeper)) {
            var awake = Instant.now();
            platform.askInstead("notification", other.address());
            var notice = publication.completed(LONG);

            assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES);
            assertThat(publication.settledAfterTryingAgain())
                    .as("what the sleeper had claimed")
                    .isNotEmpty()
                    .allSatisfy(settled -> assertThat(settled).isBefore(awake.plus(TAKEOVER)));
            assertOnlyDoubtfulRepeats(publication, notice);

            platform.askUsual("notification");
            Platform.goOn(sleeper);
            await().atMost(LONG).ignoreExceptions().until(() -> leasesLost() > lostBefore);
            assertThat(publication.completed(LONG)).isEqualTo(notice);
            assertOnlyDoubtfulRepeats(publication, notice);
        } finally {
            platform.askUsual("notification");
            Platform.goOn(sleeper);
        }
    }

    @Test
    void a_rolling_restart_of_two_replicas_during_a_notice_loses_nothing_and_repeats_nothing() {
        var underWay = new CompletableFuture<Boolean>();
        mail.at(Point.RCPT).everyNth(20).times(1).run(() -> underWay.complete(true));
        mail.at(Point.DOT).delay(UNHURRIED);

        Publication publication;
        try (var other = Replica.of(platform, platform.pid("notification"))) {
            publication = Publication.ofRoom(platform, demo, "Room of a new version");
            underWay.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
            platform.succeed(LONG, "restart", "notification");
            assertThat(other.process().alive()).isTrue();
        }
        mail.behave();
        var notice = publication.completed(LONG);

        assertThat(notice.get("statesTold").asInt()).isEqualTo(STATES);
        assertThat(Publication.perAddress(mail.received()))
                .hasSize(notice.get("mailboxes").asInt());
        assertThat(Publication.repeated(mail.received())).isEmpty();
        assertThat(publication.inDoubt()).isEmpty();
    }

    /** The message whose final dot found the sleeper was taken, and its answer never read: it at least is told twice. */
    private static void assertOnlyDoubtfulRepeats(Publication publication, JsonNode notice) {
        var received = mail.received();
        var mailboxes = notice.get("mailboxes").asInt();
        var repeated = Publication.repeated(received);
        assertThat(Publication.perAddress(received)).hasSize(mailboxes);
        assertThat(publication.inDoubt()).containsAll(repeated);
        assertThat(repeated).isNotEmpty();
        assertThat(received.size() - mailboxes)
                .isBetween(1, notice.get("possibleRepeats").asInt());
    }

    /** How often a sender of the first service found, since its start, that another one has taken over. */
    private static double leasesLost() {
        return platform.anonymous()
                .get("notification", "/q/metrics")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("convoke_deliveries_total{") && line.contains("\"lease-lost\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String onlyMailboxOf(String code) {
        var missions = platform.as("secretariat")
                .get("registration", "/participants/" + code + "/missions")
                .expect(200)
                .json();
        assertThat(missions.findValues("address")).hasSize(1);
        return missions.findValue("address").asText();
    }
}
