package org.convoke.local;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.convoke.local.artefact.Folders;
import org.convoke.local.artefact.ServerArtefacts;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;
import org.convoke.local.process.OpenFolder;
import org.convoke.local.process.UnprivilegedUser;

/** A PostgreSQL server of its own on 127.0.0.1. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final PostgresCluster cluster;
    private final int port;
    private final boolean durable;
    private ChildProcess process;

    private PostgresServer(PostgresCluster cluster, int port, boolean durable) {
        this.cluster = cluster;
        this.port = port;
        this.durable = durable;
        this.process = launch();
    }

    /**
     * Starts the server and waits until it answers; the first start in a folder creates its data.
     *
     * @param folder for data, log and password; where the unprivileged user cannot enter it, a substitute below the
     *     system's temporary folder is used for this path, the same each time
     * @param port to listen on, or 0 for any free one
     */
    public static PostgresServer start(Path folder, int port) {
        return start(folder, port, true);
    }

    /** A server whose data are gone afterwards, faster since it never waits for the disk. */
    public static PostgresServer temporary() {
        return start(OpenFolder.temporary("postgres"), 0, false);
    }

    private static PostgresServer start(Path folder, int port, boolean durable) {
        var cluster = new PostgresCluster(
                OpenFolder.at(folder), ServerArtefacts.locate().postgres(), UnprivilegedUser.needed());
        cluster.endLeftover();
        var taken = Ports.take("postgres", port, "CONVOKE_POSTGRES_PORT");
        cluster.create();
        return new PostgresServer(cluster, taken, durable);
    }

    public int port() {
        return port;
    }

    /** Where its data and its log are. */
    public Path folder() {
        return cluster.folder();
    }

    public Path log() {
        return process.log();
    }

    public ChildProcess process() {
        return process;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role that may do everything; its password is made for each data folder. */
    public Database superuser() {
        return new Database("postgres", jdbcUrl("postgres"), "postgres", cluster.password());
    }

    /**
     * A database with an owner of the same name, created if it is missing. Nobody else may connect to it.
     *
     * @param name lower-case letters, digits and underscores
     */
    public Database createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a simple name: " + name);
        }
        var database = new Database(name, jdbcUrl(name), name, cluster.passwordOf(name));
        var admin = superuser();
        try (var connection = DriverManager.getConnection(admin.jdbcUrl(), admin.user(), admin.password());
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")
                    .next()) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + database.password() + "'");
            }
            if (!statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")
                    .next()) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new PartFailed("postgres", "cannot create the database " + name, null, log(), e);
        }
        return database;
    }

    /** The password of a role that {@link #createDatabase} has made. */
    public String password(String role) {
        return cluster.passwordOf(role);
    }

    /** Drops the database with everything in it, whoever is connected. */
    public void dropDatabase(String name) {
        var admin = superuser();
        try (var connection = DriverManager.getConnection(admin.jdbcUrl(), admin.user(), admin.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new PartFailed("postgres", "cannot drop the database " + name, null, log(), e);
        }
    }

    /** Freezes every process of the server: connections hang, none is refused. */
    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }

    /** Ends it as a power cut would; {@link #restart} recovers. */
    public void kill() {
        process.kill();
    }

    /** Ends it in good order; data stay. */
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    /** Starts it again on the same port and data, stopping it first if it runs. */
    public void restart() {
        stop();
        process = launch();
    }

    @Override
    public void close() {
        stop();
        if (!durable) {
            Folders.delete(cluster.folder());
        }
    }

    private ChildProcess launch() {
        List<String> command = new ArrayList<>(cluster.server());
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        var started = ChildProcess.start(
                Launch.of("postgres", command, cluster.data(), cluster.folder().resolve("postgres.log"))
                        .identifiedBy(cluster.identity())
                        .stoppedBy("INT"));
        Readiness.await(started, START_LIMIT, this::answers);
        return started;
    }

    private List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=96MB",
                "io_method=sync",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m %d ",
                "fsync=" + (durable ? "on" : "off"),
                "full_page_writes=" + (durable ? "on" : "off"));
    }

    private boolean answers() {
        var admin = superuser();
        try (var connection = DriverManager.getConnection(
                admin.jdbcUrl() + "?loginTimeout=2&connectTimeout=2", admin.user(), admin.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
