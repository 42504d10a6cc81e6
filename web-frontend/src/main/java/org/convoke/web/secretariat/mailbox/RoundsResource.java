package org.convoke.web.secretariat.mailbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.services.Mailboxes;
import org.convoke.web.services.Mailboxes.Round;
import org.convoke.web.services.Mailboxes.Whom;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Registration;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.wording.OtherZone;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

/** All rounds with the form that begins one, and a round with who answered. */
@Path("/{language}/secretariat/mailboxes")
@Produces(MediaType.TEXT_HTML)
class RoundsResource {

    /** A round of the list. */
    record RoundRow(UUID id, Moment begun, String by, int asked, int confirmed) {}

    /** A mailbox of a round. */
    record MailboxRow(String code, String name, String city, String address, Optional<Moment> answered) {}

    /**
     * The list.
     *
     * @param typed what was typed and not accepted
     */
    @CheckedTemplate(basePath = "secretariat/mailbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RoundsPage(Page page, Trail trail, boolean begins, String typed, boolean wrong, List<RoundRow> rounds)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "secretariat/mailbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RoundPage(Page page, Trail trail, RoundRow round, List<MailboxRow> mailboxes) implements TemplateInstance {}

    private final Mailboxes mailboxes;
    private final Registration registration;
    private final Visit visit;

    RoundsResource(@RestClient Mailboxes mailboxes, @RestClient Registration registration, Visit visit) {
        this.mailboxes = mailboxes;
        this.registration = registration;
        this.visit = visit;
    }

    @GET
    public Response list() {
        return Answers.shown(list(visit.reader(Audience.PROCESS), "", false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@RestForm("whom") @DefaultValue("") String typed) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var codes = Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        try {
            var round = mailboxes.begin(reader.bearer(), Whom.of(codes));
            return Answers.done("/" + visit.language() + "/secretariat/mailboxes/" + round.id());
        } catch (Refused refusal) {
            if (refusal.violations().isEmpty() && refusal.status() != Answers.CONFLICT) {
                throw refusal;
            }
            return Answers.shown(refusal.status(), list(reader, typed, true)).build();
        }
    }

    @GET
    @Path("/{round}")
    public Response one(@PathParam("round") UUID id) {
        var reader = visit.reader(Audience.PROCESS);
        var round = mailboxes.round(reader.bearer(), id);
        var names = registration.participants(reader.bearer()).stream()
                .collect(Collectors.toMap(Registration.Participant::code, known -> known.name(visit.language())));
        var row = row(round);
        return Answers.shown(new RoundPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                Trail.to(visit.words().say("rounds.round", "moment", row.begun().text()))
                        .under(
                                visit.words().say("rounds.title"),
                                visit.words().language(),
                                "/" + visit.language() + "/secretariat/mailboxes"),
                row,
                Objects.requireNonNullElse(round.mailboxes(), List.<Mailboxes.Asked>of()).stream()
                        .map(asked -> row(asked, names))
                        .toList()));
    }

    private RoundsPage list(Reader reader, String typed, boolean wrong) {
        return new RoundsPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                Trail.to(visit.words().say("rounds.title")),
                reader.isAnyOf(Audience.SECRETARIAT.roles()),
                typed,
                wrong,
                mailboxes.rounds(reader.bearer()).stream().map(this::row).toList());
    }

    private RoundRow row(Round round) {
        return new RoundRow(
                round.id(), clock().moment(round.begunAt()), round.begunBy(), round.asked(), round.confirmed());
    }

    private MailboxRow row(Mailboxes.Asked asked, Map<String, String> names) {
        return new MailboxRow(
                asked.participant(),
                names.getOrDefault(asked.participant(), asked.participant()),
                OtherZone.stationName(asked.station(), visit.language()),
                asked.address(),
                clock().maybe(asked.confirmedAt()));
    }

    private VenueClock clock() {
        return VenueClock.of(Optional.empty(), visit);
    }
}
