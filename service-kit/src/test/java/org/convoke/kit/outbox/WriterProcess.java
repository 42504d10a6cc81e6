package org.convoke.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.convoke.kit.probe.Events;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process of its own that writes events and relays them, until it is killed: arguments are JDBC URL, user, password,
 * Kafka's address and the number of writers. What is left to write stands in the table {@code work}, and is taken in the
 * transaction of the event.
 */
public final class WriterProcess {

    private static final String TAKE = """
            update work set remaining = remaining - 1
             where key = (select key from work where remaining > 0 order by random() limit 1) and remaining > 0
            returning key, remaining""";

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final EventWriter writer = new EventWriter("registration", Clock.systemUTC());
    private final String bootstrap;

    private WriterProcess(String url, String user, String password, String bootstrap) {
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        this.bootstrap = bootstrap;
    }

    public static void main(String[] arguments) {
        var process = new WriterProcess(arguments[0], arguments[1], arguments[2], arguments[3]);
        for (var i = 0; i < Integer.parseInt(arguments[4]); i++) {
            Thread.ofPlatform().name("writer-" + i).start(process::write);
        }
        process.relay();
    }

    private void write() {
        while (true) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                while (true) {
                    writeOne(connection);
                    connection.commit();
                }
            } catch (SQLException e) {
                System.out.println("writer: " + e.getMessage());
                pause(Duration.ofMillis(50));
            }
        }
    }

    private void writeOne(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE);
                var taken = statement.executeQuery()) {
            if (!taken.next()) {
                pause(Duration.ofMillis(50));
                return;
            }
            var event = Events.mailboxes(taken.getObject(1, UUID.class), "left." + taken.getInt(2) + "@che.example");
            if (ThreadLocalRandom.current().nextInt(50) == 0) {
                pause(Duration.ofMillis(20));
            }
            writer.write(connection, List.of(event), Optional.empty());
        }
    }

    private void relay() {
        var usual = OutboxRelay.Settings.usual();
        var settings = new OutboxRelay.Settings(
                usual.rows(),
                usual.bytes(),
                usual.acknowledgement(),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                usual.keepSent());
        var relay = new OutboxRelay(
                dataSource, () -> RelayProducer.create(Map.of("bootstrap.servers", bootstrap), "faults"), settings);
        while (true) {
            try {
                if (!more(relay.drain())) {
                    pause(Duration.ofMillis(100));
                }
            } catch (SQLException e) {
                System.out.println("relay: " + e.getMessage());
                pause(Duration.ofMillis(200));
            }
        }
    }

    private static boolean more(Drain drain) {
        return switch (drain) {
            case Drain.Done done -> done.more();
            case Drain.Elsewhere elsewhere -> false;
            case Drain.Hindered hindered -> {
                System.out.println("relay: " + hindered.reason());
                yield false;
            }
        };
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
