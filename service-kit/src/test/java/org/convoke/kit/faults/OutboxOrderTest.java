package org.convoke.kit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convoke.events.Topics;
import org.convoke.kit.outbox.WriterProcess;
import org.convoke.local.Database;
import org.convoke.local.process.ChildProcess;
import org.convoke.servicetests.EventRecord;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes with four writers and a relay each; one of them is stopped or killed again and again. */
class OutboxOrderTest {

    private static final int KEYS = 20;
    private static final int EVENTS = 500;
    private static final int WRITERS = 4;

    /** The events are released in as many parts, so that as many faults fall into their writing. */
    private static final int FAULTS = 10;

    private final List<UUID> keys =
            Stream.generate(UUID::randomUUID).limit(KEYS).toList();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Database database = RealServers.postgres().createDatabase("outbox_order");
    private final List<ChildProcess> processes = new ArrayList<>();
    private int started;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(schema());
            statement.execute("create table work (key uuid primary key, remaining int not null)");
            for (var key : keys) {
                statement.execute("insert into work values ('" + key + "', 0)");
            }
        }
        processes.add(launch());
        processes.add(launch());
    }

    @AfterEach
    void end() {
        processes.forEach(ChildProcess::kill);
        RealServers.postgres().dropDatabase("outbox_order");
    }

    @Test
    void no_sequence_of_a_key_falls_and_none_is_missing_whatever_is_stopped_or_killed() throws SQLException {
        var kills = 0;
        for (var fault = 0; fault < FAULTS; fault++) {
            release(EVENTS / FAULTS);
            pauseBetween(50, 900);
            var victim = random.nextInt(processes.size());
            if (random.nextBoolean()) {
                processes.get(victim).kill();
                processes.set(victim, launch());
                kills++;
            } else {
                processes.get(victim).pause();
                pauseBetween(200, 3500);
                processes.get(victim).resume();
            }
        }
        await().until(() -> number("select sum(remaining) from work") == 0);
        await().until(() -> number("select count(*) from outbox where sent_at is null") == 0);

        var records = read();
        var repeats = records.size()
                - records.stream().map(EventRecord::id).distinct().count();
        System.out.printf(
                "outbox order: %d records, %d repeats, %d kills, %d stops, seed %d%n",
                records.size(), repeats, kills, FAULTS - kills, seed);
        var wanted = LongStream.rangeClosed(1, EVENTS).boxed().toList();
        for (var key : keys) {
            assertThat(firstArrivals(records, key))
                    .as("key %s, seed %d", key, seed)
                    .isEqualTo(wanted);
        }
    }

    private void release(int events) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update work set remaining = remaining + " + events);
        }
    }

    private static List<Long> firstArrivals(List<EventRecord> records, UUID key) {
        var seen = new HashSet<String>();
        return records.stream()
                .filter(record -> record.key().equals(key.toString()))
                .filter(record -> seen.add(record.id()))
                .map(EventRecord::sequence)
                .toList();
    }

    private List<EventRecord> read() {
        var names = keys.stream().map(UUID::toString).toList();
        try (var topic = Topic.fromBeginning(Topics.REGISTRATION)) {
            return topic.now().stream()
                    .filter(record -> names.contains(record.key()))
                    .toList();
        }
    }

    private ChildProcess launch() {
        return JavaProcess.main(
                WriterProcess.class,
                folder,
                "writer-" + started++,
                List.of(
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        RealServers.kafka().bootstrap(),
                        Integer.toString(WRITERS)));
    }

    private long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private void pauseBetween(int least, int most) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(least, most)).toNanos());
    }

    private static String schema() throws IOException {
        try (var file = OutboxOrderTest.class.getResourceAsStream("/db/kit/V0_1__outbox_inbox_audit.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
