package org.convoke.web.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Records that a State which mail does not reach was told by telephone. */
@Path("/{language}/secretariat/notices/{notice}/states/{code}/telephone")
@Produces("text/html;charset=UTF-8")
class TelephonePages {

    /** @param faults keys of what has to be looked at, by field */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TelephonePage(Page page, Watch watch, String code, String name, TypedCall typed, Map<String, String> faults)
            implements TemplateInstance {}

    private final Watching watching;
    private final Visit visit;
    private final Clock clock;

    TelephonePages(Watching watching, Visit visit, Clock clock) {
        this.watching = watching;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask(@PathParam("notice") UUID notice, @PathParam("code") String code) {
        return page(begin(notice), code, TypedCall.NOTHING, Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @PathParam("notice") UUID notice,
            @PathParam("code") String code,
            @RestForm("spokeTo") @Nullable String spokeTo,
            @RestForm("note") @Nullable String note,
            @RestForm("at") @Nullable String at) {
        var watch = begin(notice);
        var typed = TypedCall.of(spokeTo, note, at);
        var zone = watch.clock().zone();
        var faults = typed.faults(zone, clock);
        if (!faults.isEmpty()) {
            return Response.status(400)
                    .entity(page(watch, code, typed, faults).render())
                    .build();
        }
        watching.record(typed.call(zone), bearer(), notice, code);
        return Response.seeOther(
                        URI.create("/" + visit.language() + "/secretariat/notices/" + notice + "/states/" + code))
                .build();
    }

    private Watch begin(UUID notice) {
        return watching.begin(bearer(), notice, visit);
    }

    private TelephonePage page(Watch watch, String code, TypedCall typed, Map<String, String> faults) {
        var name = watching.participants(bearer(), watch).stream()
                .filter(row -> row.participant().code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .participant()
                .name(visit.language());
        return new TelephonePage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT), watch, code, name, typed, faults);
    }

    private String bearer() {
        return visit.reader(Audience.SECRETARIAT).bearer();
    }
}
