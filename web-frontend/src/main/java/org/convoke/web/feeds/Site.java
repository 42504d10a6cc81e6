package org.convoke.web.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.convoke.web.site.Languages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The whole addresses of what can be read, as whoever reads a feed elsewhere needs them. */
@ApplicationScoped
class Site {

    private final String url;

    Site(@ConfigProperty(name = "convoke.web.url") String url) {
        this.url = url.replaceFirst("/+$", "");
    }

    String page(String language, String slug) {
        return url + "/" + language + "/sessions/" + slug;
    }

    String revisionPage(String language, String slug, int number) {
        return page(language, slug) + "/revisions/" + number;
    }

    String calendar(String language, String slug) {
        return page(language, slug) + "/calendar.ics";
    }

    String atom(String language, String slug) {
        return page(language, slug) + "/revisions.atom";
    }

    String sessions() {
        return url + "/api/v1/sessions";
    }

    String session(String slug) {
        return sessions() + "/" + slug;
    }

    String revisions(String slug) {
        return session(slug) + "/revisions";
    }

    String revision(String slug, int number) {
        return revisions(slug) + "/" + number;
    }

    String now(String slug) {
        return session(slug) + "/now";
    }

    String keys() {
        return url + "/.well-known/convoke-keys.json";
    }

    String contract() {
        return url + "/api/v1/openapi.yaml";
    }

    /** The address in each language of the site. */
    Map<String, String> inEachLanguage(Function<String, String> address) {
        var addresses = new TreeMap<String, String>();
        Languages.all().forEach(language -> addresses.put(language, address.apply(language)));
        return addresses;
    }

    /** A name that something in a feed keeps for ever (RFC 4151), whatever its address becomes. */
    String tag(UUID session, String rest) {
        return "tag:" + URI.create(url).getHost() + ",2026:sessions/" + session + rest;
    }
}
