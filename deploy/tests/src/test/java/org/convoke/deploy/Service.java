package org.convoke.deploy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Convoke's own services. */
enum Service {
    AGENDA("agenda-service"),
    REGISTRATION("registration-service"),
    NOTIFICATION("notification-service"),
    WEB("web-frontend");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    /** Its folder, and the last part of its image's name. */
    String module() {
        return module;
    }

    /** What it is called on the cluster, and what its database is called. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that an image belongs to, if it is one of ours. */
    static Optional<Service> ofImage(String image) {
        return Arrays.stream(values())
                .filter(service -> image.contains("/" + service.module + ":"))
                .findFirst();
    }
}
