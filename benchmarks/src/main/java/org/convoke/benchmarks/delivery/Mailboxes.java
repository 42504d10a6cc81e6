package org.convoke.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** More mailboxes than any mission has, put where notification-service keeps those that it was told of. */
final class Mailboxes {

    private static final String FORGET = "delete from mailbox where position >= 1000";

    private static final String ADD = """
        insert into mailbox (mission, position, address, purpose)
        select m.id, 1000 + n, 'box' || n || '.' || m.participant || '@bench.example', 'all'
        from (select m.*, row_number() over (order by m.id) as place, count(*) over () as missions
              from mission m join session s on m.station = any (s.primary_stations) where s.announced is not null) m
        cross join lateral generate_series(1, (? / missions + case when place <= ? % missions then 1 else 0 end)::int) n
        """;

    private final String url;
    private final String password;

    Mailboxes() throws IOException {
        url = "jdbc:postgresql://127.0.0.1:" + System.getenv("CONVOKE_POSTGRES_PORT") + "/notification";
        var data = Path.of(Objects.requireNonNull(System.getenv("CONVOKE_DATA"), "CONVOKE_DATA"));
        password = Files.readString(data.resolve("postgres/password")).strip();
    }

    /** From now on there are so many beside those of the demo. */
    void beside(int more) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var forget = connection.prepareStatement(FORGET);
                var add = connection.prepareStatement(ADD);
                var analyze = connection.prepareStatement("analyze mailbox")) {
            forget.executeUpdate();
            add.setLong(1, more);
            add.setLong(2, more);
            add.executeUpdate();
            analyze.execute();
        }
    }
}
