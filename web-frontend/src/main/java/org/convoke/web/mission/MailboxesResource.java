package org.convoke.web.mission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Registration;
import org.convoke.web.services.Registration.Mission;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

/** Where a mission is written to, for its focal point and the secretariat to change. */
@Path("/{language}/mission/{code}/mailboxes/{station}")
@Produces("text/html;charset=UTF-8")
class MailboxesResource {

    private static final Pattern ROW_STEP = Pattern.compile("(remove|earlier)-(\\d{1,3})");

    /**
     * The form.
     *
     * @param saved what somebody else has saved meanwhile
     */
    @CheckedTemplate(basePath = "mission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailboxesPage(
            Page page, String code, String name, String station, String city, FormView form, Optional<Office> saved)
            implements TemplateInstance {}

    private final Registration registration;
    private final Visit visit;

    MailboxesResource(@RestClient Registration registration, Visit visit) {
        this.registration = registration;
        this.visit = visit;
    }

    @GET
    public Response form(@PathParam("code") String code, @PathParam("station") String station) {
        var reader = reader(code, station);
        var form = mission(reader, code, station).map(MailboxForm::of).orElseGet(MailboxForm::empty);
        return shown(200, page(reader, code, station, form, FormErrors.none(), Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("code") String code,
            @PathParam("station") String station,
            @RestForm("language") List<String> languages,
            @RestForm("address") List<String> addresses,
            @RestForm("purpose") List<String> purposes,
            @RestForm("turn") List<String> turns,
            @RestForm("below") @DefaultValue("") String below,
            @RestForm("zone") @DefaultValue("") String zone,
            @RestForm("pace") @DefaultValue("at-once") String pace,
            @RestForm("calendar") @DefaultValue("file") String calendar,
            @RestForm("version") @DefaultValue("0") int version,
            @RestForm("do") @DefaultValue("save") String step) {
        var reader = reader(code, station);
        var form = MailboxForm.typed(
                languages, addresses, purposes, turns, new MailboxForm.Wishes(below, zone, pace, calendar), version);
        var row = ROW_STEP.matcher(step);
        if (step.equals("add")) {
            return shown(200, page(reader, code, station, form.withOneMore(), FormErrors.none(), Optional.empty()));
        }
        if (row.matches()) {
            int number = Integer.parseInt(row.group(2));
            var changed = row.group(1).equals("remove") ? form.without(number) : form.withEarlier(number);
            return shown(200, page(reader, code, station, changed, FormErrors.none(), Optional.empty()));
        }
        return save(reader, code, station, form.compact());
    }

    private Response save(Reader reader, String code, String station, MailboxForm form) {
        try {
            var saved = registration.save(
                    reader.bearer(), code, station, Agenda.version(form.version()), form.correspondence());
            var doubted = saved.warnings() != null && !saved.warnings().isEmpty();
            return Response.seeOther(URI.create("/" + visit.language() + "/mission/" + code + "?saved=" + station
                            + (doubted ? "&doubted=true" : "") + "#mailboxes"))
                    .build();
        } catch (Refused refusal) {
            if (refusal.status() == 412) {
                return overtaken(reader, code, station, form);
            }
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            return shown(
                    refusal.status(),
                    page(reader, code, station, form, FormErrors.of(refusal, form), Optional.empty()));
        }
    }

    /** Somebody else was faster: what was typed stays, beside what is saved; sending it again replaces that. */
    private Response overtaken(Reader reader, String code, String station, MailboxForm form) {
        var now = mission(reader, code, station);
        var saved = now.map(mission -> Office.of(mission, visit.words()));
        var current = form.readAt(now.map(Mission::version).orElse(0));
        return shown(412, page(reader, code, station, current, FormErrors.none(), saved));
    }

    private MailboxesPage page(
            Reader reader, String code, String station, MailboxForm form, FormErrors errors, Optional<Office> saved) {
        return new MailboxesPage(
                visit.page(Door.section(reader), Audience.MAILBOXES),
                code,
                registration.participant(reader.bearer(), code).name(visit.language()),
                station,
                Office.city(station, visit.words()),
                FormView.of(form, errors, visit.words()),
                saved);
    }

    private Optional<Mission> mission(Reader reader, String code, String station) {
        return registration.missions(reader.bearer(), code).stream()
                .filter(mission -> mission.station().equals(station))
                .findFirst();
    }

    private Reader reader(String code, String station) {
        if (Office.stations().noneMatch(station::equals)) {
            throw new NotFoundException();
        }
        return Door.reader(visit, Audience.MAILBOXES, code);
    }

    private static Response shown(int status, MailboxesPage page) {
        return Response.status(status).entity(page.render()).build();
    }
}
