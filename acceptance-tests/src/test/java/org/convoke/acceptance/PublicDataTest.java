package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the world can read at the website's address, from the real services: at once, and never more than is public. */
class PublicDataTest {

    private static final String INTERNAL = "Who follows whom as co-facilitator";
    private static final UUID MEETING = UUID.randomUUID();

    /** Answers are kept for twenty seconds where nobody tells of a publication; this is what telling is for. */
    private static final Duration LONG_BEFORE_THEY_GO_STALE = Duration.ofSeconds(10);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Platform platform;
    private static String slug;
    private static String id;

    @BeforeAll
    static void a_session_is_published() {
        platform = Platform.running();
        slug = "public-" + UUID.randomUUID().toString().substring(0, 8);
        var process = secretariat()
                .post("agenda", "/processes", """
                    {"title": %1$s, "coFacilitators": %1$s}\
                    """.formatted(text("Global compact")))
                .expect(201)
                .json()
                .get("id")
                .asText();
        id = secretariat()
                .post("agenda", "/sessions", """
                    {"process": "%s", "slug": "%s", "languages": ["en", "fr"], "primaryStations": ["new-york"],
                     "copyStations": [], "programme": %s}\
                    """.formatted(process, slug, programme("First panel")))
                .expect(201)
                .json()
                .get("id")
                .asText();
        publish("\"1\"");
        revise("Second panel");
    }

    private static Api secretariat() {
        return platform.as("secretariat");
    }

    private static void publish(String version) {
        secretariat()
                .call("POST", "agenda", "/sessions/" + slug + "/revisions", null, version)
                .expect(201);
    }

    private static void revise(String title) {
        var draft = secretariat().get("agenda", "/sessions/" + slug + "/draft").expect(200);
        var edited = secretariat()
                .call("PUT", "agenda", "/sessions/" + slug + "/draft", programme(title), draft.etag())
                .expect(200);
        publish(Objects.requireNonNull(edited.etag()));
    }

    private static String text(String text) {
        return """
            {"source": "en", "texts": {"en": {"text": "%s"}}}\
            """.formatted(text);
    }

    private static String programme(String title) {
        return """
            {"title": %s, "theme": %s, "venue": {"name": %s, "city": %s, "zone": "Europe/Vienna"},
             "days": {"first": "2017-09-04", "last": "2017-09-05"}, "mode": "in-person", "status": "tentative",
             "meetings": [{"id": "%s", "title": %s, "date": "2017-09-04", "start": {"at": "10:00:00"},
               "end": "13:00:00", "room": %s, "audience": "states", "visibility": "public",
               "items": [%s, %s]}]}\
            """.formatted(
                        text("Fifth session"),
                        text("Theme"),
                        text("Centre"),
                        text("Vienna"),
                        MEETING,
                        text("Morning"),
                        text("Plenary"),
                        item(1, title, "public"),
                        item(2, INTERNAL + " in " + title, "internal"));
    }

    private static String item(int number, String title, String visibility) {
        return """
            {"id": "01980000-0000-7000-8000-00000000000%1$d", "number": "%1$d", "kind": "panel", "title": %2$s,
             "start": {"at": "1%1$d:00:00"}, "end": "1%1$d:30:00", "visibility": "%3$s", "moderators": [],
             "panellists": [], "documents": []}\
            """.formatted(number, text(title), visibility);
    }

    /** The addresses at which the title of an item can be read. */
    private static List<String> withTheProgramme() {
        return Stream.of(
                        "/en/sessions/%s",
                        "/fr/sessions/%s",
                        "/en/sessions/%s/calendar.ics",
                        "/fr/sessions/%s/calendar.ics?zone=America/New_York",
                        "/en/sessions/%s/meetings/" + MEETING + ".ics",
                        "/en/sessions/%s/revisions.atom",
                        "/en/sessions/%s?day=2017-09-04",
                        "/en/sessions/%s?view=list",
                        "/en/sessions/%s/meetings/" + MEETING + "/order-of-the-day",
                        "/api/v1/sessions/%s",
                        "/api/v1/sessions/%s/revisions/latest")
                .map(address -> address.formatted(slug))
                .toList();
    }

    private static List<String> everything() {
        return Stream.concat(
                        withTheProgramme().stream(),
                        Stream.of(
                                        "/en/",
                                        "/en/sessions/" + id,
                                        "/en/sessions/%s/revisions/0",
                                        "/en/sessions/%s/revisions/1",
                                        "/en/sessions/%s/compare?from=0&to=1",
                                        "/en/sessions/%s/compare?from=0&to=1&nonsense=1",
                                        "/en/sessions/%s/since/0",
                                        "/en/sessions/%s/documents",
                                        "/en/sessions/%s/revisions/1/proof",
                                        "/api/v1/sessions/%s/revisions/1/signed",
                                        "/.well-known/convoke-keys.json",
                                        "/api/v1/sessions",
                                        "/api/v1/sessions/%s/revisions",
                                        "/api/v1/sessions/%s/revisions/0")
                                .map(address -> address.formatted(slug)))
                .toList();
    }

    private static HttpResponse<byte[]> get(String path, String encoding) {
        var request = HttpRequest.newBuilder(platform.web().resolve(path))
                .header("Accept-Encoding", encoding)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body as it is read, calendars with their lines unfolded. */
    private static String read(String path, String encoding) {
        var answer = get(path, encoding);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        var squeezed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        assertThat(squeezed).as(path).isEqualTo(encoding.equals("gzip"));
        try {
            var bytes = squeezed
                    ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                    : answer.body();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_title_of_an_internal_item_is_in_no_public_byte() {
        for (var encoding : List.of("identity", "gzip")) {
            for (var address : everything()) {
                assertThat(read(address, encoding)).as(address).doesNotContain(INTERNAL);
            }
        }
    }

    @Test
    void a_copy_from_the_website_is_proved_by_the_keys_beside_it() throws GeneralSecurityException {
        var copy = get("/api/v1/sessions/" + slug + "/revisions/1/signed", "identity");
        var keyId = copy.headers().firstValue("Convoke-Key").orElseThrow();
        var pem = StreamSupport.stream(
                        platform.json(read("/.well-known/convoke-keys.json", "identity"))
                                .get("keys")
                                .spliterator(),
                        false)
                .filter(key -> key.get("kid").asText().equals(keyId))
                .map(key -> key.get("pem").asText().replaceAll("-----[A-Z ]+-----|\\s", ""))
                .findFirst()
                .orElseThrow();

        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        check.update("convoke-seal-v1:revision\n".getBytes(StandardCharsets.US_ASCII));
        check.update(copy.body());

        assertThat(check.verify(Base64.getUrlDecoder()
                        .decode(copy.headers().firstValue("Convoke-Signature").orElseThrow())))
                .isTrue();
        assertThat(read("/en/sessions/" + slug + "/revisions/1/proof", "identity"))
                .contains(keyId);
    }

    @Test
    void a_publication_shows_everywhere_at_once_and_on_an_open_stream() throws IOException {
        var addresses = withTheProgramme();
        addresses.forEach(address -> get(address, "gzip"));
        var heard = new AtomicReference<>("");
        var stream = HTTP.sendAsync(
                        HttpRequest.newBuilder(platform.web().resolve("/api/v1/sessions/" + slug + "/now"))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .join();
        Thread.ofVirtual().start(() -> stream.body().forEach(line -> heard.updateAndGet(known -> known + line + "\n")));
        await().atMost(Duration.ofSeconds(30)).until(() -> heard.get().contains("event:now"));

        revise("Third panel");

        await().atMost(LONG_BEFORE_THEY_GO_STALE).untilAsserted(() -> {
            assertThat(addresses)
                    .allSatisfy(address -> assertThat(read(address, "gzip")).contains("Third panel"));
            assertThat(heard.get()).contains("event:revision").doesNotContain(INTERNAL);
        });
    }
}
