package org.convoke.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.convoke.servicetests.Patience;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/** A process that is stopped in the middle of a transaction holds up nobody for ever, and goes on when it wakes. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FailureTest {

    private final AgroalDataSource dataSource;

    FailureTest(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Test
    void every_connection_ends_a_transaction_in_which_nothing_is_asked_for_half_a_minute() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show idle_in_transaction_session_timeout")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("30s");
        }
    }

    @Test
    void what_such_a_transaction_asks_then_is_tried_again() throws SQLException {
        var database = RealServers.postgres().superuser();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set idle_in_transaction_session_timeout = '50ms'");
            }
            Patience.await().pollDelay(Duration.ofMillis(500)).untilAsserted(() -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("select 1");
                    throw new AssertionError("the transaction goes on");
                } catch (SQLException e) {
                    assertThat(Failure.of(e)).isEqualTo(Failure.TRANSIENT);
                }
            });
        }
    }
}
