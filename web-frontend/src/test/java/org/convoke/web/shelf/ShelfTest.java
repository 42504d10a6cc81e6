package org.convoke.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
@SuppressWarnings("NullAway.Init") // Quarkus gives the fields
class ShelfTest {

    private static final String PAGE = "/en/sessions/gcm-5";
    private static final List<String> ADDRESSES = List.of(
            PAGE,
            "/fr/sessions/gcm-5",
            PAGE + "?day=2017-09-04",
            PAGE + "?view=list",
            PAGE + "/since/0",
            PAGE + "/calendar.ics",
            PAGE + "/revisions.atom",
            "/api/v1/sessions/gcm-5",
            "/api/v1/sessions/gcm-5/revisions/latest");

    @TestHTTPResource("/")
    URI home;

    @Inject
    Shelf shelf;

    @Inject
    Happenings happenings;

    FakePlatform platform;

    private HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        try {
            return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var squeezed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        var bytes =
                squeezed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Programme retitled(String title) {
        return Demo.revised().with(programme -> programme.title = LocalizedText.english(title));
    }

    @Test
    void what_is_on_the_shelf_costs_the_services_nothing() {
        ADDRESSES.forEach(this::get);
        var asked = platform.agenda().asked();

        ADDRESSES.forEach(address -> assertThat(get(address).statusCode()).isEqualTo(200));

        assertThat(platform.agenda().asked()).isEqualTo(asked);
    }

    @Test
    void many_who_come_at_once_after_a_publication_have_it_made_once() {
        var answers = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        for (int i = 0; i < 60; i++) {
            answers.add(client.sendAsync(request(PAGE).build(), HttpResponse.BodyHandlers.ofByteArray()));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(platform.agenda().asked()).isLessThan(8);
    }

    @Test
    void a_publication_shows_at_every_address_at_once() throws IOException {
        ADDRESSES.forEach(this::get);

        platform.agenda().publish(retitled("The sixth session"));
        happenings.publish(new Happening.RevisionPublished(FakeAgenda.SESSION, 2, "Rev.2"));

        for (var address : ADDRESSES) {
            assertThat(text(get(address))).as(address).contains("The sixth session");
            assertThat(text(get(address, "Accept-Encoding", "gzip")))
                    .as(address)
                    .contains("The sixth session");
        }
    }

    @Test
    void the_compressed_form_says_the_same_and_is_smaller() throws IOException {
        for (var address : ADDRESSES) {
            var plain = get(address);
            var squeezed = get(address, "Accept-Encoding", "gzip");

            assertThat(plain.headers().firstValue("Content-Encoding"))
                    .as(address)
                    .isEmpty();
            assertThat(squeezed.headers().firstValue("Content-Encoding"))
                    .as(address)
                    .contains("gzip");
            assertThat(text(squeezed)).as(address).isEqualTo(text(plain));
            assertThat(squeezed.body()).as(address).hasSizeLessThan(plain.body().length);
            assertThat(squeezed.headers().firstValue("Vary").orElse(""))
                    .as(address)
                    .contains("Accept-Encoding");
        }
    }

    @Test
    void over_http_2_the_same_is_said_and_nothing_is_compressed_twice() throws IOException {
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        get(PAGE);

        var plain = get(PAGE);
        var squeezed = get(PAGE, "Accept-Encoding", "gzip");

        assertThat(plain.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(text(plain)).contains("Fifth informal thematic session");
        assertThat(text(squeezed)).isEqualTo(text(plain));
    }

    @Test
    void whoever_has_it_is_told_so_and_gets_no_body() {
        for (var address : ADDRESSES) {
            var first = get(address).headers();

            var byTag = get(address, "If-None-Match", first.firstValue("ETag").orElseThrow());
            var byDate = get(
                    address,
                    "If-Modified-Since",
                    first.firstValue("Last-Modified").orElseThrow());

            assertThat(byTag.statusCode()).as(address).isEqualTo(304);
            assertThat(byDate.statusCode()).as(address).isEqualTo(304);
            assertThat(byTag.body()).as(address).isEmpty();
        }
    }

    @Test
    void asking_for_the_headers_alone_gives_those_of_the_answer() throws IOException, InterruptedException {
        var whole = get(PAGE);
        var head = client.send(
                request(PAGE)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : List.of("Content-Type", "Content-Length", "ETag", "Content-Security-Policy")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isPresent()
                    .isEqualTo(whole.headers().firstValue(name));
        }
    }

    @Test
    void every_answer_from_the_shelf_has_the_headers_that_protect_and_no_cookie() {
        get(PAGE);

        var headers = get(PAGE).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-cache");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Vary").orElse("")).contains("Cookie");
    }

    @Test
    void who_has_signed_in_and_who_has_not_never_see_each_others_pages() {
        var nobody = new Browser(home);
        var somebody = new Browser(home);
        nobody.open(PAGE);

        var theirs = somebody.open("/en/sign-in?to=" + PAGE);
        var ours = nobody.open(PAGE);

        assertThat(theirs.page().text()).contains("Signed in as M. secretariat");
        assertThat(theirs.header("ETag")).isEmpty();
        assertThat(ours.page().text()).doesNotContain("M. secretariat").contains("Sign in");
        assertThat(somebody.open(PAGE).page().text()).contains("M. secretariat");
    }

    @Test
    void a_second_clock_has_pages_of_its_own() throws IOException {
        assertThat(text(get(PAGE, "Cookie", "zone=America/New_York"))).contains("04:00 New York");
        assertThat(text(get(PAGE))).doesNotContain("04:00 New York");
    }

    @Test
    void addresses_that_nobody_links_to_do_not_fill_the_shelf() {
        ADDRESSES.forEach(this::get);
        var before = shelf.bytes();

        for (int i = 0; i < 20; i++) {
            assertThat(get(PAGE + "?nonsense=" + i).statusCode()).isEqualTo(200);
            get(PAGE + "/calendar.ics?nonsense=" + i);
            get(PAGE + "/calendar.ics?zone=Mars/Crater" + "abcdefghijklmnopqrst".charAt(i));
            get(PAGE + "/compare?from=0&to=1&x=" + i);
            get("/en/sessions/no-such-" + i);
            get("/en/sessions/gcm-5/revisions/" + (i + 50));
            get(PAGE, "Cookie", "zone=Etc/GMT+" + i % 12);
        }

        assertThat(shelf.bytes()).isEqualTo(before);
    }

    @Test
    void what_could_not_be_made_is_not_kept() {
        platform.stop("agenda");
        assertThat(get(PAGE).statusCode()).isEqualTo(502);

        platform.reset();

        assertThat(get(PAGE).statusCode()).isEqualTo(200);
    }
}
