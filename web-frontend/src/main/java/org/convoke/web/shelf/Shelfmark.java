package org.convoke.web.shelf;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Visit;
import org.convoke.web.site.Zones;

/**
 * What an answer that is for everybody is found by. Only addresses as the site itself writes them have one, so that no
 * spelling, unknown parameter or number that nobody links to fills the shelf; everything else is answered the ordinary way.
 *
 * @param address path and query
 * @param zone the second clock that the reader chose; empty for none
 */
record Shelfmark(String address, String zone) {

    private static final Set<String> LANGUAGES = Set.copyOf(Languages.all());
    private static final String SESSION = "[a-z0-9-]{2,60}";
    private static final String ID = "[0-9a-f-]{36}";
    private static final String NUMBER = "(?:0|[1-9]\\d{0,4})";
    private static final String KNOWN_QUERY = "(?:\\?(?:zone=(?<zone>[A-Za-z_/]{1,40})|track=[a-z0-9-]{1,60}))?";

    private static final String PART = "(?:\\?(?:day=\\d{4}-\\d\\d-\\d\\d|view=list))?";
    private static final String PAGES_OF_SESSION = String.join(
            "|",
            PART,
            "/revisions/" + NUMBER + PART,
            "/revisions/" + NUMBER + "/proof",
            "/since/" + NUMBER,
            "/items/" + ID,
            "/meetings/" + ID + "/order-of-the-day",
            "/documents",
            "/compare(?:\\?(?:from=" + NUMBER + "&)?to=" + NUMBER + ")?");

    private static final Pattern PAGE =
            Pattern.compile("/([a-z]{2,3})/(?:sessions/%s(?:%s))?".formatted(SESSION, PAGES_OF_SESSION));
    private static final Pattern FEED =
            Pattern.compile("/([a-z]{2,3})/sessions/%s/(?:calendar\\.ics|meetings/%s\\.ics|revisions\\.atom)%s"
                    .formatted(SESSION, ID, KNOWN_QUERY));
    private static final Pattern DATA = Pattern.compile(
            ("/api/v1/(?:sessions(?:/%1$s(?:/revisions(?:/(?:%2$s(?:/signed)?|latest))?)?)?|openapi\\.yaml)"
                            + "|/\\.well-known/convoke-keys\\.json")
                    .formatted(SESSION, NUMBER));

    /** The mark of what is asked for; empty where it is not the same for everybody. */
    static Optional<Shelfmark> of(HttpServerRequest request) {
        var address = request.uri();
        if (!isReading(request) || address.length() > 200) {
            return Optional.empty();
        }
        if (isFeed(address) || DATA.matcher(address).matches()) {
            return Optional.of(new Shelfmark(address, ""));
        }
        return isIn(PAGE, address) && isNobody(request) ? page(request, address) : Optional.empty();
    }

    private static Optional<Shelfmark> page(HttpServerRequest request, String address) {
        var zone = Optional.ofNullable(request.getCookie(Visit.ZONE))
                .map(Cookie::getValue)
                .orElse("");
        return zone.isEmpty() || Zones.isOffered(zone) ? Optional.of(new Shelfmark(address, zone)) : Optional.empty();
    }

    private static boolean isReading(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** Whether there is no sign at all of somebody who has signed in, be it a session that has run out. */
    private static boolean isNobody(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !Objects.requireNonNullElse(request.getHeader(HttpHeaders.COOKIE), "")
                        .contains("q_session");
    }

    private static boolean isFeed(String address) {
        var match = FEED.matcher(address);
        return match.matches()
                && LANGUAGES.contains(match.group(1))
                && (match.group("zone") == null || Zones.isOffered(match.group("zone")));
    }

    private static boolean isIn(Pattern pattern, String address) {
        var match = pattern.matcher(address);
        return match.matches() && LANGUAGES.contains(match.group(1));
    }
}
