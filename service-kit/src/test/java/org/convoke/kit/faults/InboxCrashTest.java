package org.convoke.kit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convoke.events.Topics;
import org.convoke.kit.probe.Events;
import org.convoke.local.Database;
import org.convoke.local.process.ChildProcess;
import org.convoke.servicetests.Patience;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged small service in processes of its own. */
class InboxCrashTest {

    @TempDir
    private static Path folder;

    private static ProbeApplication application;

    private final List<ChildProcess> processes = new ArrayList<>();
    private final List<UUID> sessions =
            Stream.generate(UUID::randomUUID).limit(12).toList();

    @BeforeAll
    static void build() throws Exception {
        application = ProbeApplication.build(folder);
    }

    @AfterEach
    void end() {
        processes.forEach(ChildProcess::kill);
    }

    @Test
    void a_crash_between_commit_and_acknowledgement_leaves_one_effect() {
        var database = database("crash");
        write(10);
        var crashing = start(database, Map.of("probe.halt-after", "7"));
        assertThat(crashing.awaitExit(Patience.LONGEST)).isTrue();
        assertThat(sessions.stream()
                        .mapToInt(session ->
                                effects(database, session).orElseThrow().size())
                        .sum())
                .as("taken in before the crash")
                .isEqualTo(7);

        start(database, Map.of());

        awaitOneEffectEach(database, 10);
    }

    @Test
    void two_replicas_of_which_one_is_killed_or_stopped_take_everything_in_once_and_in_order() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var database = database("replicas");
        start(database, Map.of());
        awaitTables(database);
        start(database, Map.of());
        for (var round = 1; round <= 2; round++) {
            write(10 * (round - 1) + 1, 10 * round);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(0, 500)).toNanos());
            if (round % 2 == 0) {
                processes.removeFirst().kill();
                start(database, Map.of());
            } else {
                processes.getFirst().pause();
                LockSupport.parkNanos(Duration.ofSeconds(7).toNanos());
                processes.getFirst().resume();
            }
        }

        awaitOneEffectEach(database, 20);
    }

    private Database database(String name) {
        RealServers.postgres().dropDatabase(name);
        return RealServers.postgres().createDatabase(name);
    }

    private ChildProcess start(Database database, Map<String, String> settings) {
        var process = application.start(database, settings);
        processes.add(process);
        return process;
    }

    private void write(int events) {
        write(1, events);
    }

    private void write(int first, int last) {
        try (var agenda = Topic.fromNow(Topics.AGENDA)) {
            for (var number = first; number <= last; number++) {
                for (var session : sessions) {
                    agenda.publish(Events.revision(session, number), number);
                }
            }
        }
    }

    private void awaitTables(Database database) {
        await().until(() -> effects(database, sessions.getFirst()).isPresent());
    }

    private void awaitOneEffectEach(Database database, int events) {
        var all = LongStream.rangeClosed(1, events).boxed().toList();
        await().untilAsserted(() -> {
            for (var session : sessions) {
                assertThat(effects(database, session)).contains(all);
            }
        });
    }

    /** The sequences in the order of their effects; empty while the service has not made its tables. */
    private static Optional<List<Long>> effects(Database database, UUID session) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement =
                        connection.prepareStatement("select sequence from effect where session = ? order by id")) {
            statement.setObject(1, session);
            try (var rows = statement.executeQuery()) {
                var sequences = new ArrayList<Long>();
                while (rows.next()) {
                    sequences.add(rows.getLong(1));
                }
                return Optional.of(sequences);
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
