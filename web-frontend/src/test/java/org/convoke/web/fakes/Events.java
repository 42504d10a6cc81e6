package org.convoke.web.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The server-sent events of one address, kept as they come. */
public final class Events implements AutoCloseable {

    /** An event; its name is {@code message} where the server gave none. */
    public record Event(String name, String data) {
        /** The finished elements that it brought. */
        public Document parts() {
            return Jsoup.parseBodyFragment(data);
        }
    }

    private final InputStream stream;
    private final List<Event> all = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private Events(InputStream stream) {
        this.stream = stream;
        Thread.ofVirtual().start(this::read);
    }

    static Events of(HttpClient client, URI address) {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError(address + " answered " + answer.statusCode());
            }
            return new Events(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What has come so far. */
    public List<Event> all() {
        return List.copyOf(all);
    }

    /** Whether the server has closed the stream. */
    public boolean ended() {
        return ended;
    }

    private void read() {
        try (var lines = new Scanner(stream, StandardCharsets.UTF_8)) {
            var name = "message";
            var data = new ArrayList<String>();
            while (lines.hasNextLine()) {
                var line = lines.nextLine();
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data.add(line.substring("data:".length()));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    all.add(new Event(name, String.join("\n", data)));
                    name = "message";
                    data.clear();
                }
            }
        }
        ended = true;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
