package org.convoke.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.convoke.local.artefact.Folders;
import org.convoke.local.artefact.ServerArtefacts;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Identity;
import org.convoke.local.process.Launch;
import org.convoke.local.process.OpenFolder;

/** A Keycloak of its own on 127.0.0.1, with the realm {@code convoke} and the demo's sign-ins. */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final KeycloakFolder folder;
    private final int port;
    private final boolean durable;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
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
        Identity.read(folder.identity()).flatMap(Identity::process).ifPresent(Leftover::end);
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
        return folder.webSecret().readOrCreate();
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
        http.close();
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
        if (!Ports.inUse(port)) {
            return false;
        }
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
