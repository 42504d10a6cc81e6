package org.convoke.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.local.SecretFile;

/** A launcher that runs in another process, on the same data folder. */
public final class RunningLauncher {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;
    private final String secret;

    private RunningLauncher(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** What the launcher says about itself and its parts. */
    public record Status(boolean ready, long pid, List<PartStatus> parts) {}

    /** The launcher of this data folder; empty if none answers. */
    public static Optional<RunningLauncher> find(Settings settings) {
        var file = Control.file(settings);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = List.of(new SecretFile(file).read().split(" ", -1));
        if (words.size() != 2) {
            return Optional.empty();
        }
        var launcher = new RunningLauncher(URI.create("http://127.0.0.1:" + words.get(0)), words.get(1));
        return launcher.status().isPresent() ? Optional.of(launcher) : Optional.empty();
    }

    /** Empty if it does not answer. */
    public Optional<Status> status() {
        try {
            var answer = send("GET", "/status", Duration.ofSeconds(10));
            return answer.statusCode() == 200 ? Optional.of(read(JSON.readTree(answer.body()))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Asks it to stop everything, and itself. */
    public void down() throws IOException {
        send("POST", "/down", Duration.ofSeconds(10));
    }

    /** Restarts one part; empty if that went well, else the reason. */
    public Optional<String> restart(String part) throws IOException {
        var answer = send("POST", "/restart/" + part, Duration.ofMinutes(4));
        return answer.statusCode() == 200
                ? Optional.empty()
                : Optional.of(JSON.readTree(answer.body()).path("message").asText());
    }

    private HttpResponse<String> send(String method, String path, Duration limit) throws IOException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + secret)
                .timeout(limit)
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Status read(JsonNode node) throws IOException {
        var parts = new ArrayList<PartStatus>();
        for (JsonNode part : node.get("parts")) {
            parts.add(JSON.treeToValue(part, PartStatus.class));
        }
        return new Status(node.get("ready").asBoolean(), node.get("pid").asLong(), parts);
    }
}
