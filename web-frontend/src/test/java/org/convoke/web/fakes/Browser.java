package org.convoke.web.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: keeps cookies, follows redirects, sends forms as they stand on the page. */
public final class Browser {

    /** A page as it came. */
    public record Shown(int status, URI address, HttpResponse<String> answer, Document page) {
        /** What a reader reads in the main part. */
        public String text() {
            return page.select("main").text();
        }

        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    private static final int MOST_REDIRECTS = 12;

    /** What a browser sends of a field in which no file was chosen. */
    private static final Multipart.File NO_FILE = new Multipart.File("", new byte[0]);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI home;
    private final Map<String, String> always = new HashMap<>();
    private final List<String> set = new ArrayList<>();
    private final Map<String, Multipart.File> files = new HashMap<>();

    public Browser(URI home) {
        this.home = home;
    }

    public Shown open(String path, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path)).header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Follows a link of a page by its text. */
    public Shown follow(Shown from, String text) {
        var link = from.page().select("a").stream()
                .filter(a -> a.text().contains(text))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no link '" + text + "' on " + from.address() + "\n" + from.text()));
        return open(link.absUrl("href"));
    }

    /** Chooses a file in a field of the form that is sent next. */
    public void choose(String field, String name, byte[] content) {
        files.put(field, new Multipart.File(name, content));
    }

    /** Sends the form that holds the button, with fields changed as name, value, name, value. */
    public Shown press(Shown on, String button, String... fields) {
        var pressed = on.page().select("button").stream()
                .filter(candidate -> candidate.text().contains(button))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no button '" + button + "' on " + on.address() + "\n" + on.text()));
        var form = (FormElement) Objects.requireNonNull(pressed.closest("form"));
        for (int i = 0; i < fields.length; i += 2) {
            set(form, fields[i], fields[i + 1]);
        }
        if (form.attr("enctype").equals("multipart/form-data")) {
            var parts = new Multipart();
            form.formData().forEach(field -> {
                if (form.select("[name=\"" + field.key() + "\"][type=file]").isEmpty()) {
                    parts.text(field.key(), field.value());
                }
            });
            form.select("input[type=file]").forEach(field -> {
                var chosen = files.remove(field.attr("name"));
                parts.file(field.attr("name"), chosen == null ? NO_FILE : chosen);
            });
            if (pressed.hasAttr("name")) {
                parts.text(pressed.attr("name"), pressed.attr("value"));
            }
            return send(parts.post(URI.create(form.absUrl("action"))));
        }
        var data = form.formData().stream().map(field -> encode(field.key()) + "=" + encode(field.value()));
        var value = pressed.hasAttr("name")
                ? Stream.of(encode(pressed.attr("name")) + "=" + encode(pressed.attr("value")))
                : Stream.<String>empty();
        var body = Stream.concat(data, value).collect(Collectors.joining("&"));
        var action =
                form.hasAttr("action") ? form.absUrl("action") : on.address().toString();
        return form.attr("method").equalsIgnoreCase("post")
                ? post(action, body)
                : open(action.replaceAll("\\?.*", "") + "?" + body);
    }

    public Shown post(String address, String body, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Follows a stream of server-sent events, as a page that stays open does. */
    public Events follow(String path) {
        return Events.of(client, home.resolve(path));
    }

    /** What the server has set so far, as it stood in its headers. */
    public List<String> cookiesAsTheyWereSet() {
        return List.copyOf(set);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Sends that header with everything from now on. */
    public void say(String name, String value) {
        always.put(name, value);
    }

    /** Forgets who has signed in, as when the session has run out. */
    public void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(home, cookie));
    }

    private static void set(FormElement form, String name, String value) {
        var fields = form.select("[name=\"" + name + "\"]");
        if (fields.isEmpty()) {
            throw new AssertionError("no field '" + name + "' in " + form);
        }
        Element first = fields.getFirst();
        switch (first.attr("type")) {
            case "radio" ->
                fields.forEach(
                        radio -> radio.attr("checked", radio.attr("value").equals(value)));
            case "checkbox" -> first.attr("checked", !value.isEmpty());
            default -> {
                if (first.normalName().equals("select")) {
                    first.select("option")
                            .forEach(option ->
                                    option.attr("selected", option.attr("value").equals(value)));
                } else {
                    first.val(value);
                }
            }
        }
    }

    private Shown send(HttpRequest asked) {
        var more = HttpRequest.newBuilder(asked, (name, value) -> true);
        always.forEach(more::setHeader);
        var request = more.build();
        try {
            var answer = answerTo(request);
            for (int i = 0;
                    i < MOST_REDIRECTS
                            && answer.headers().firstValue("Location").isPresent();
                    i++) {
                answer = answerTo(redirected(request, answer));
            }
            return new Shown(
                    answer.statusCode(),
                    answer.uri(),
                    answer,
                    Jsoup.parse(answer.body(), answer.uri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> answerTo(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        set.addAll(answer.headers().allValues("Set-Cookie"));
        return answer;
    }

    /** Where an answer leads to; the JDK's own client gives up after five, and signing in takes more. */
    private static HttpRequest redirected(HttpRequest first, HttpResponse<String> answer) {
        var next = HttpRequest.newBuilder(
                answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        first.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type")) { // what is got has no body
                values.forEach(value -> next.header(name, value));
            }
        });
        return next.build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
