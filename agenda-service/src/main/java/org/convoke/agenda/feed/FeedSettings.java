package org.convoke.agenda.feed;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the website is, and the domain of events: the same as in the emails of the installation, by the same settings. */
@Singleton
class FeedSettings {

    private final String website;
    private final String domain;

    FeedSettings(
            @ConfigProperty(name = "convoke.web.url") String website,
            @ConfigProperty(name = "convoke.mail.from") String from,
            @ConfigProperty(name = "convoke.mail.domain") Optional<String> domain) {
        this.website = website.replaceFirst("/+$", "");
        this.domain = domain.orElseGet(() -> from.substring(from.lastIndexOf('@') + 1));
    }

    /** The address of a session's page. */
    String page(String language, String session) {
        return website + "/" + language + "/sessions/" + session;
    }

    /** What comes after the @ of every UID. */
    String domain() {
        return domain;
    }
}
