package org.convoke.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.convoke.local.artefact.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @Test
    void data_survive_stop_and_start_below_a_folder_closed_to_everybody_else(@TempDir Path closed) throws Exception {
        Path folder;
        try (var server = PostgresServer.start(closed.resolve("postgres"), 0)) {
            folder = server.folder();
            execute(server.createDatabase("agenda"), "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (var server = PostgresServer.start(closed.resolve("postgres"), 0)) {
            assertThat(number(server.createDatabase("agenda"), "SELECT answer FROM kept"))
                    .isEqualTo(42);
        }
        Folders.delete(folder);
    }

    @Test
    void a_killed_server_recovers_what_was_committed() throws Exception {
        try (var server = PostgresServer.temporary()) {
            var database = server.createDatabase("agenda");
            execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");

            server.kill();
            server.restart();

            assertThat(number(database, "SELECT answer FROM kept")).isEqualTo(42);
        }
    }

    @Test
    void a_paused_server_answers_only_after_it_resumes() throws Exception {
        try (var server = PostgresServer.temporary()) {
            var database = server.createDatabase("agenda");

            server.pause();

            assertThatThrownBy(() -> DriverManager.getConnection(
                            database.jdbcUrl() + "?connectTimeout=1&socketTimeout=1&loginTimeout=1",
                            database.user(),
                            database.password()))
                    .isInstanceOf(SQLException.class);
            server.resume();
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void one_service_cannot_connect_to_the_database_of_another() {
        try (var server = PostgresServer.temporary()) {
            var agenda = server.createDatabase("agenda");
            var registration = server.createDatabase("registration");

            assertThatThrownBy(() ->
                            DriverManager.getConnection(agenda.jdbcUrl(), registration.user(), registration.password()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_port_in_use_is_named_with_the_setting_that_changes_it(@TempDir Path folder) throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PostgresServer.start(folder, other.getLocalPort()))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " is in use")
                    .hasMessageContaining("CONVOKE_POSTGRES_PORT");
        }
    }

    @Test
    void nothing_is_left_when_the_parent_is_killed() throws Exception {
        var parent = ServerParent.start("postgres");

        parent.kill();

        parent.assertNothingLeft(Duration.ofMinutes(1));
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
