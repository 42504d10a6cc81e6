package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class PublicFeedsTest {

    private static final String DATA = "/api/v1/sessions";
    private static final String SESSION = "/en/sessions/gcm-5";
    private static final String HOSTILE = "</script><script>alert(1)</script> ]]> & \u0007 <!-- 😀";

    @TestHTTPResource("/")
    URI home;

    @Inject
    Happenings happenings;

    FakePlatform platform;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));
    }

    private HttpResponse<String> ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String read(String path) {
        var answer = ask("GET", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode data(String path) throws IOException {
        return json.readTree(read(path));
    }

    private static Programme retitled(String title) {
        return Demo.revised().with(programme -> programme.title = LocalizedText.english(title));
    }

    @Test
    void every_kind_of_feed_says_what_it_is_and_that_any_site_may_read_it() {
        var types = List.of(
                List.of(SESSION + "/calendar.ics", "text/calendar"),
                List.of(SESSION + "/meetings/" + Demo.meetingId("monday-morning") + ".ics", "text/calendar"),
                List.of(SESSION + "/revisions.atom", "application/atom+xml"),
                List.of(DATA, "application/json"),
                List.of(DATA + "/gcm-5", "application/json"),
                List.of(DATA + "/gcm-5/revisions", "application/json"),
                List.of(DATA + "/gcm-5/revisions/0", "application/json"));

        for (var type : types) {
            var headers = ask("GET", type.getFirst()).headers();

            assertThat(headers.firstValue("Content-Type").orElse("")).startsWith(type.getLast());
            assertThat(headers.allValues("Access-Control-Allow-Origin")).containsExactly("*");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("public");
            assertThat(headers.firstValue("ETag")).isPresent();
            assertThat(headers.firstValue("Last-Modified")).isPresent();
        }
    }

    @Test
    void pages_are_not_opened_to_other_sites() {
        assertThat(ask("GET", SESSION).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(ask("GET", "/en/").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void a_script_of_another_site_may_ask_with_a_condition() {
        var allowed = ask("OPTIONS", DATA + "/gcm-5", "Origin", "https://other.example");

        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("If-None-Match");
    }

    @Test
    void the_data_of_a_session_links_to_everything_that_can_be_read_of_it() throws IOException {
        var listed = data(DATA).get("sessions");
        assertThat(listed).hasSize(1);

        var session = data(path(listed.get(0).get("links").get("self").asText()));

        assertThat(session.get("programme").get("meetings")).hasSize(7);
        assertThat(session.get("latest").get("symbol").asText()).isEqualTo("Rev.1");
        var links = session.get("links");
        for (var language : List.of("en", "fr")) {
            read(path(links.get("pages").get(language).asText()));
            read(path(links.get("calendars").get(language).asText()));
            read(path(links.get("atom").get(language).asText()));
        }
        var revisions = data(path(links.get("revisions").asText())).get("revisions");
        assertThat(revisions).hasSize(2);
        var newest = data(path(revisions.get(0).get("links").get("self").asText()));
        assertThat(newest.get("changes")).hasSize(7);
        assertThat(newest.get("programme")
                        .get("title")
                        .get("texts")
                        .get("fr")
                        .get("text")
                        .asText())
                .startsWith("Cinquième");
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }

    @Test
    void the_revisions_are_told_in_the_words_of_the_language() {
        var english = Jsoup.parse(read(SESSION + "/revisions.atom"), Parser.xmlParser());
        var french = Jsoup.parse(read("/fr/sessions/gcm-5/revisions.atom"), Parser.xmlParser());

        assertThat(english.select("entry")).hasSize(2);
        assertThat(english.select("entry").getFirst().select("li").eachText())
                .hasSize(7)
                .contains("Panel 2 now ends at 17:50.");
        assertThat(french.select("feed").attr("xml:lang")).isEqualTo("fr");
        assertThat(french.select("entry").getFirst().select("title").text()).contains("Cinquième");
        assertThat(french.select("entry").getFirst().select("li").eachText())
                .hasSize(7)
                .doesNotContainAnyElementsOf(
                        english.select("entry").getFirst().select("li").eachText());
        assertThat(english.select("id").eachText()).doesNotHaveDuplicates();
    }

    @Test
    void what_somebody_typed_can_break_no_format() throws Exception {
        platform.agenda().publish(retitled(HOSTILE));
        happenings.publish(new Happening.RevisionPublished(FakeAgenda.SESSION, 2, "Rev.2"));

        var page = new Browser(home).open(SESSION);
        var block = page.page().select("script[type=application/ld+json]");
        assertThat(block).hasSize(1);
        assertThat(json.readTree(block.getFirst().data()).get("name").asText())
                .startsWith("</script><script>alert(1)</script>");
        assertThat(page.page().select("script:not([src])")).hasSize(1);
        var atom = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        read(SESSION + "/revisions.atom").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(atom.getElementsByTagName("title").item(0).getTextContent()).contains("]]> &", "😀");
        assertThat(data(DATA + "/gcm-5")
                        .get("title")
                        .get("texts")
                        .get("en")
                        .get("text")
                        .asText())
                .isEqualTo(HOSTILE);
    }

    @Test
    void the_page_describes_the_session_for_search_engines_and_names_its_feeds() throws IOException {
        var page = new Browser(home).open("/fr/sessions/gcm-5").page();

        var event = json.readTree(
                page.select("script[type=application/ld+json]").getFirst().data());
        assertThat(event.get("@type").asText()).isEqualTo("Event");
        assertThat(event.get("name").asText()).isEqualTo("Cinquième session thématique informelle");
        assertThat(event.get("subEvent").get(0).get("startDate").asText()).isEqualTo("2017-09-04T10:00:00+02:00");
        assertThat(page.select("link[rel=alternate]").eachAttr("type"))
                .contains("text/calendar", "application/atom+xml", "application/json");
        page.select("link[rel=alternate]").eachAttr("href").forEach(this::read);
    }

    @Test
    void an_open_stream_says_what_is_now_and_that_a_revision_came_out() {
        try (var events = new Browser(home).follow(DATA + "/gcm-5/now")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !events.all().isEmpty());
            assertThat(events.all().getFirst().name()).isEqualTo("now");
            assertThat(events.all().getFirst().data()).contains("\"revision\":1", "\"current\":[]");

            platform.agenda().publish(retitled("The sixth session"));
            happenings.publish(new Happening.RevisionPublished(FakeAgenda.SESSION, 2, "Rev.2"));

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(events.all()).anySatisfy(event -> {
                    assertThat(event.name()).isEqualTo("revision");
                    assertThat(event.data()).contains("\"symbol\":\"Rev.2\"", DATA + "/gcm-5/revisions/2");
                });
                assertThat(events.all())
                        .anySatisfy(event -> assertThat(event.data()).contains("\"revision\":2", "\"current\":[]"));
            });
        }
    }

    @Test
    void what_is_not_there_is_a_problem_for_programs_and_a_page_for_people() throws IOException {
        for (var path : List.of(DATA + "/other", DATA + "/gcm-5/revisions/9", DATA + "/other/now", DATA + "/a/b/c")) {
            var answer = ask("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("application/problem+json");
            assertThat(json.readTree(answer.body()).get("status").asInt()).isEqualTo(404);
        }
        for (var path : List.of(
                "/fr/sessions/other/calendar.ics",
                "/xx/sessions/gcm-5/calendar.ics",
                "/fr/sessions/gcm-5/meetings/x.ics",
                "/fr/sessions/other/revisions.atom")) {
            assertThat(ask("GET", path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void nothing_is_in_the_feeds_before_something_is_published() throws IOException {
        platform.agenda().unpublish();
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));

        assertThat(data(DATA).get("sessions")).isEmpty();
        assertThat(ask("GET", DATA + "/gcm-5").statusCode()).isEqualTo(404);
        assertThat(ask("GET", SESSION + "/calendar.ics").statusCode()).isEqualTo(404);
        assertThat(ask("GET", SESSION + "/revisions.atom").statusCode()).isEqualTo(404);
    }
}
