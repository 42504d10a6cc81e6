package org.convoke.benchmarks.publicpages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Publishes again and again while visitors come, and sees how long each address takes to show it. */
final class Publishing implements AutoCloseable {

    private static final long PAUSE_MILLIS = 3_000;

    private final Session session;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Double> millisUntilSeen = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    Publishing(Session session) {
        this.session = session;
        this.thread = Thread.ofPlatform().start(this::run);
    }

    private void run() {
        try {
            while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                var title = session.publishAnew();
                var began = System.nanoTime();
                for (var path : session.paths().stream().distinct().toList()) {
                    awaitSeen(path, title);
                }
                millisUntilSeen.add((System.nanoTime() - began) / 1e6);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitSeen(String path, String title) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Session.webPort() + path))
                .build();
        while (!http.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .replace("\r\n ", "")
                .contains(title)) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** How long it took until the last address showed what had been published, for each publication, milliseconds. */
    List<Double> millisUntilSeen() {
        return List.copyOf(millisUntilSeen);
    }

    @Override
    public void close() throws InterruptedException {
        over.countDown();
        thread.join();
    }
}
