package org.convoke.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convoke.web.services.Notification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Delivery reports: as pages show them, what proves them, and the signed files, whose bytes are passed on as they are. */
@ApplicationScoped
public class DeliveryFiles {

    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([a-z0-9.-]+)\"");

    private final Notification notification;
    private final String site;

    DeliveryFiles(@RestClient Notification notification, @ConfigProperty(name = "convoke.web.url") String site) {
        this.notification = notification;
        this.site = site.replaceFirst("/+$", "");
    }

    /** @param code of the only participant that it is about; null for all */
    public Proof proof(String bearer, UUID notice, @Nullable String code, VenueClock clock) {
        return Proof.of(notification.proof(bearer, notice, code), clock);
    }

    /** What proves the table of the same report. */
    public SignedTable table(String bearer, UUID notice, @Nullable String code, String language) {
        return SignedTable.of(notification.report(bearer, notice, code, "csv", language), site);
    }

    /**
     * A file to be saved.
     *
     * @param as "csv" or "pdf"
     */
    public Response file(String bearer, UUID notice, @Nullable String code, String as, String language) {
        var file = notification.report(bearer, notice, code, as, language);
        var answer = Response.ok(file.getEntity())
                .header(HttpHeaders.CONTENT_TYPE, as.equals("pdf") ? "application/pdf" : "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(file) + "\"")
                .header("X-Content-Type-Options", "nosniff");
        for (var name : new String[] {"Convoke-Key", "Convoke-Signature"}) {
            answer.header(name, file.getHeaders().getFirst(name));
        }
        return answer.build();
    }

    /** What a file wants to be called, where that is a plain name. */
    static String name(RestResponse<byte[]> file) {
        return Optional.ofNullable(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .map(value -> FILE_NAME.matcher(value.toString()))
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .orElse("delivery-report");
    }
}
