package org.convoke.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Role;
import org.convoke.wording.Words;

/**
 * The frame of a page: its language and words, where it is, who reads it.
 *
 * @param here the path without the language, with its query
 */
public record Page(
        Words words, String here, Section section, Audience audience, Optional<Reader> reader, Assets assets) {

    /** An entry of the navigation, and the language of the page that it leads to. */
    public record Link(String text, String href, String language, boolean current) {}

    /** The same page in another language. */
    public record Other(String language, String direction, String name, String href, boolean current) {}

    /** A sentence of the pages' bundle; arguments are name, value, name, value … */
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public String language() {
        return words.language();
    }

    public String direction() {
        return words.direction();
    }

    /** The address of a path of this site, in the language of the page. */
    public String href(String path) {
        return "/" + language() + path;
    }

    /** The path of the page without its query. */
    public String path() {
        int query = here.indexOf('?');
        return query < 0 ? here : here.substring(0, query);
    }

    /** The address of a style sheet or script. */
    public String asset(String name) {
        return assets.href(name);
    }

    /** What a language is called where there is no room for its name: "EN". */
    public String code(String other) {
        return other.toUpperCase(Locale.ROOT);
    }

    /** The direction of a language's script, as it stands in {@code dir}. */
    public String directionOf(String other) {
        return Words.directionOf(other);
    }

    /** Whether search engines may be told of the same page in the other languages: it is everybody's. */
    public boolean isEverywhere() {
        return section == Section.SESSIONS && audience == Audience.EVERYBODY;
    }

    /** This page in each language that it is in. */
    public List<Other> languages() {
        var all = section == Section.SECRETARIAT ? Languages.ofDesk() : Languages.all();
        return all.stream()
                .map(language -> new Other(
                        language,
                        Words.directionOf(language),
                        Languages.ownName(language),
                        "/" + language + here,
                        language.equals(language())))
                .toList();
    }

    /** What the reader can go to. */
    public List<Link> navigation() {
        var links = new ArrayList<Link>();
        links.add(link("nav.sessions", "/", Section.SESSIONS));
        reader().ifPresent(known -> {
            if (known.isAnyOf(Role.FOCAL_POINT)) {
                links.add(link("nav.mission", "/mission", Section.MISSION));
            }
            if (known.isAnyOf(Audience.NOTICES.roles())) {
                var desk = Languages.onDesk(language());
                links.add(new Link(
                        say("nav.secretariat"), "/" + desk + "/secretariat", desk, section == Section.SECRETARIAT));
            }
        });
        return links;
    }

    private Link link(String key, String path, Section where) {
        return new Link(say(key), href(path), language(), where == section);
    }

    public boolean signedIn() {
        return reader.isPresent();
    }

    /** "Signed in as M. Ortega, secretariat." */
    public String who() {
        var known = reader.orElseThrow();
        return known.foremost()
                .map(mandate -> say(
                        "who",
                        "name",
                        known.name(),
                        "role",
                        say("role." + mandate.role().key()),
                        "participant",
                        mandate.participant().orElse("none")))
                .orElseGet(() -> say("who.nobody", "name", known.name()));
    }

    /** Where to sign in and come back to this page. */
    public String signInHref() {
        return href("/sign-in?to=" + URLEncoder.encode(href(here), StandardCharsets.UTF_8));
    }

    /** Where to sign in anew, even where a session is still known, and come back to this page. */
    public String signInAgainHref() {
        return href("/sign-in/again?to=" + URLEncoder.encode(href(here), StandardCharsets.UTF_8));
    }

    /** The sentence at the foot that says who may read the page. */
    public String readableBy() {
        return say(audience.key());
    }
}
