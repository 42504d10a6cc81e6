package org.convoke.web.site;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Readers;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** One request as a page sees it: in which language, at which address, by whom. */
@RequestScoped
public class Visit {

    /** The cookie, and the query parameter, with the second time zone that the reader wants to see. */
    public static final String ZONE = "zone";

    /** RFC 9110, 5.6.7: the day always has two digits, other than in {@link DateTimeFormatter#RFC_1123_DATE_TIME}. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);

    private static final long ONE_YEAR = Duration.ofDays(365).toSeconds();
    private static final Pattern LANGUAGE_FIRST = Pattern.compile("/([a-z]{2,3})(?=/|$).*");
    private static final Pattern ON_DESK = Pattern.compile("/[a-z]{2,3}/secretariat(?=/|$).*");

    private final RoutingContext route;
    private final Readers readers;
    private final Assets assets;

    Visit(RoutingContext route, Readers readers, Assets assets) {
        this.route = route;
        this.readers = readers;
        this.assets = assets;
    }

    /** The language of the path, where we have it; else the one that the browser prefers. */
    public String language() {
        var inPath = LANGUAGE_FIRST.matcher(path());
        return inPath.matches() && Languages.all().contains(inPath.group(1))
                ? inPath.group(1)
                : Languages.preferred(Optional.ofNullable(request().getHeader("Accept-Language"))
                        .orElse(""));
    }

    /** The words of the page in the reader's language. */
    public Words words() {
        var language = language();
        return isOnDesk(path()) && Languages.ofDesk().contains(language)
                ? Languages.deskWords(language)
                : Words.in(Languages.BUNDLE, language);
    }

    /** Whether the page at that path is one of the secretariat's. */
    static boolean isOnDesk(String path) {
        return ON_DESK.matcher(path).matches();
    }

    /** Dates and times in the reader's language. */
    public Times times() {
        return Times.in(language());
    }

    /** Who is reading; empty where nobody has signed in. */
    public Optional<Reader> reader() {
        return readers.current();
    }

    /**
     * Who is reading a page that is not for everybody.
     *
     * @throws org.convoke.web.signin.SignInNeeded where nobody has signed in
     * @throws org.convoke.web.signin.NotForReader where the page is not for the reader
     */
    public Reader reader(Audience audience) {
        return readers.required(audience.roles());
    }

    /** The clock that the reader wants to see beside that of the venue: as just chosen, else as chosen before. */
    public Optional<OtherZone> otherZone() {
        var chosen = Optional.ofNullable(request().getParam(ZONE));
        chosen.ifPresent(this::remember);
        return chosen.or(() -> Optional.ofNullable(request().getCookie(ZONE)).map(Cookie::getValue))
                .flatMap(id -> Zones.find(id, language()));
    }

    private void remember(String zone) {
        var known =
                Zones.find(zone, language()).map(found -> found.zone().getId()).orElse("");
        route.response()
                .addCookie(Cookie.cookie(ZONE, known)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(known.isEmpty() ? 0 : ONE_YEAR));
    }

    /** Says when what the page shows was last changed. */
    public void lastModified(Instant changed) {
        route.response().putHeader(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(changed.atOffset(ZoneOffset.UTC)));
    }

    /** Says from when on what the page shows is no longer so. */
    public void expires(Instant moment) {
        route.response().putHeader(HttpHeaders.EXPIRES, HTTP_DATE.format(moment.atOffset(ZoneOffset.UTC)));
    }

    /** Whether the address is one of those that programs read, and errors are data. */
    public boolean isForProgram() {
        return path().startsWith("/api/") || path().startsWith("/.well-known/");
    }

    /** Whether only a part of the page was asked for, to be put in its place by the script. */
    public boolean isForPart() {
        return request().getHeader("HX-Request") != null;
    }

    /** The frame of a page. */
    public Page page(Section section, Audience audience) {
        var language = language();
        var path = path();
        var prefix = "/" + language;
        var inside = path.equals(prefix) || path.startsWith(prefix + "/") ? path.substring(prefix.length()) : "/";
        var query = Optional.ofNullable(request().query()).map(q -> "?" + q).orElse("");
        return new Page(words(), inside + query, section, audience, reader(), assets);
    }

    private String path() {
        return Objects.requireNonNullElse(request().path(), "/");
    }

    private HttpServerRequest request() {
        return route.request();
    }
}
