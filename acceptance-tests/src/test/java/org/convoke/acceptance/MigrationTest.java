package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.convoke.local.Database;
import org.convoke.local.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the migration jobs of a cluster do: the program of a service, told to migrate only, with a database and nothing else. */
class MigrationTest {

    private static PostgresServer postgres;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({"agenda, agenda-service", "notification, notification-service", "web, web-frontend"})
    void a_service_told_to_migrate_only_makes_its_tables_and_ends_well_without_kafka_or_keycloak(
            String service, String module) throws Exception {
        var database = postgres.createDatabase(service);

        assertThat(migrate(module, database)).as(log()).isZero();

        assertThat(tables(database)).contains("flyway_schema_history").hasSizeGreaterThan(1);
    }

    @Test
    void told_to_migrate_what_is_migrated_it_changes_nothing() throws Exception {
        var database = postgres.createDatabase("registration");
        assertThat(migrate("registration-service", database)).as(log()).isZero();
        var tables = tables(database);

        assertThat(migrate("registration-service", database)).as(log()).isZero();

        assertThat(tables(database)).isEqualTo(tables);
    }

    private int migrate(String module, Database database) throws IOException, InterruptedException {
        var program = Repository.ROOT.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var builder = new ProcessBuilder(java, "-Xmx192m", "-XX:TieredStopAtLevel=1", "-jar", program.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "CONVOKE_MIGRATE_ONLY", "true",
                        "CONVOKE_POSTGRES_PORT", String.valueOf(postgres.port()),
                        "CONVOKE_POSTGRES_PASSWORD", database.password(),
                        "CONVOKE_KAFKA", "127.0.0.1:1",
                        "CONVOKE_OIDC_URL", "http://127.0.0.1:1/realms/convoke",
                        "CONVOKE_OIDC_SECRET", "not used by a migration",
                        "CONVOKE_SESSION_KEY", "not used by a migration, 32 characters"));
        var process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(log()).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static List<String> tables(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
