package org.convoke.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.convoke.local.artefact.Folders;
import org.convoke.local.artefact.ServerArtefacts;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;
import org.convoke.local.process.Leftover;
import org.convoke.local.process.OpenFolder;

/** A Keycloak of its own on 127.0.0.1, with the realm {@code convoke} and the demo's sign-ins. */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final KeycloakFolder folder;
    private final int port;
    private final boolean durable;
    private ChildProcess process;

    private KeycloakServer(KeycloakFolder folder, int port, boolean durable) {
        this.folder = folder;
        this.port = port;
        this.durable = durable;
        this.process = launch();
    }

    /**
     * Starts the server and waits until it answers. The very first start on a machine also builds it (some seconds),
     * the first start in a folder imports the realm, and so does the first one after the realm's file has changed.
     *
     * @param folder for its data, secrets and log
     * @param port to listen on, or 0 for any free one
     */
    public static KeycloakServer start(Path folder, int port) {
        return start(folder, port, true);
    }

    /** A server whose data are gone afterwards. */
    public static KeycloakServer temporary() {
        return start(OpenFolder.temporary("keycloak"), 0, false);
    }

    private static KeycloakServer start(Path path, int port, boolean durable) {
        var artefacts = ServerArtefacts.locate();
        var folder = new KeycloakFolder(path.toAbsolutePath(), KeycloakBuild.of(artefacts), artefacts.realm());
        Leftover.endWhatIsRecordedIn(folder.identity());
        var taken = Ports.take("keycloak", port, "CONVOKE_KEYCLOAK_PORT");
        folder.prepare();
        return new KeycloakServer(folder, taken, durable);
    }

    public int port() {
        return port;
    }

    /** Where it is reached, without the realm. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The issuer of the realm's tokens, the value of {@code CONVOKE_OIDC_URL}. */
    public URI issuer() {
        return URI.create(url() + "/realms/convoke");
    }

    /** The secret of the client {@code convoke-web}, the value of {@code CONVOKE_OIDC_SECRET}. */
    public String webSecret() {
        return webSecret(folder.path());
    }

    /** The same for data in this folder, made now if Keycloak has not been started there yet. */
    public static String webSecret(Path folder) {
        return KeycloakFolder.webSecret(folder).readOrCreate();
    }

    /** The password of the user {@code admin} of the realm {@code master}. */
    public String adminPassword() {
        return folder.adminPassword().readOrCreate();
    }

    public Path folder() {
        return folder.path();
    }

    public Path log() {
        return process.log();
    }

    public ChildProcess process() {
        return process;
    }

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
        if (durable) {
            stop();
        } else {
            kill();
            Folders.delete(folder.path());
        }
    }

    private ChildProcess launch() {
        var started = ChildProcess.start(Launch.of(
                        "keycloak",
                        folder.server(port),
                        folder.path(),
                        folder.path().resolve("keycloak.log"))
                .with(Map.of(
                        "CONVOKE_OIDC_SECRET", webSecret(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword()))
                .identifiedBy(folder.identity()));
        Readiness.await(started, START_LIMIT, this::answers);
        return started;
    }

    private boolean answers() {
        return Ports.inUse(port) && HttpAnswer.isOk(URI.create(issuer() + "/.well-known/openid-configuration"));
    }
}
