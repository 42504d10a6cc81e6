package org.convoke.web.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.services.Operations;
import org.convoke.web.services.Operations.Hold;
import org.convoke.web.services.Operations.Relay;
import org.convoke.web.services.Operations.Sending;
import org.convoke.web.services.Operations.SlowDomain;
import org.convoke.web.services.Operations.Suppression;
import org.convoke.web.services.Operations.Work;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How the sending stands: what waits, over which relays, what is held, and what the services could not work off. */
@Path("/{language}/secretariat/operation")
@Produces(MediaType.TEXT_HTML)
class OperationResource {

    /** A hold by the name of what is held. */
    record HeldRow(String name, String value, Hold hold, Moment since) {}

    /** How many deliveries stand so. */
    record Count(String key, long count) {}

    /** A relay; what can be done about it. */
    record RelayRow(Relay relay, String chip, String key, Optional<Moment> since) {
        public boolean held() {
            return relay.state() == Operations.RelayState.HELD;
        }
    }

    /** A domain that is slow, and until when. */
    record DomainRow(SlowDomain domain, Optional<Moment> until) {}

    /** Work that does not go on. */
    record WorkRow(Work work, Moment since) {
        /** The key of the sentence; that of the kind, with more where the reason is one that we know of. */
        public String key() {
            return "operation.work." + work.kind()
                    + switch (work.reason()) {
                        case "all sending is held" -> ".all";
                        case "its process or session is held" -> ".held";
                        case "the participant is not known yet" -> ".unknown";
                        default -> "";
                    };
        }
    }

    /** A mailbox that is not written to. */
    record SuppressionRow(Suppression suppression, Moment since) {
        /** The address as it stands in a query. */
        public String encoded() {
            return URLEncoder.encode(suppression.address(), StandardCharsets.UTF_8);
        }
    }

    /** Everything; the suppressions are the newest hundred. */
    @CheckedTemplate(basePath = "operator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OperationPage(
            Page page,
            List<HeldRow> held,
            List<Count> queue,
            long due,
            Optional<Moment> oldestDue,
            Optional<Moment> oldestOwed,
            List<RelayRow> relays,
            List<DomainRow> domains,
            List<WorkRow> work,
            List<SuppressionRow> suppressions,
            int suppressed,
            List<Services.Left> left)
            implements TemplateInstance {}

    private static final List<String> STATES = List.of("queued", "sending", "deferred", "in-doubt");
    private static final int SHOWN = 100;

    private final Operations operations;
    private final Services services;
    private final Targets targets;
    private final Visit visit;

    OperationResource(@RestClient Operations operations, Services services, Targets targets, Visit visit) {
        this.operations = operations;
        this.services = services;
        this.targets = targets;
        this.visit = visit;
    }

    @GET
    public Response look() {
        var reader = visit.reader(Audience.OPERATOR);
        var bearer = reader.bearer();
        var clock = new VenueClock(ZoneOffset.UTC, "UTC", visit.words());
        var sending = operations.sending(bearer);
        var suppressions = operations.suppressions(bearer);
        return Answers.shown(new OperationPage(
                visit.page(Section.SECRETARIAT, Audience.OPERATOR),
                sending.holds().stream().map(hold -> held(hold, bearer, clock)).toList(),
                counts(sending),
                sending.queue().due(),
                clock.maybe(sending.queue().oldestDueAt()),
                clock.maybe(sending.queue().oldestOwedAt()),
                sending.relays().stream()
                        .map(relay -> new RelayRow(relay, chip(relay), key(relay), clock.maybe(relay.since())))
                        .toList(),
                sending.slowDomains().stream()
                        .map(domain -> new DomainRow(
                                domain,
                                clock.maybe(domain.notBefore() == null ? domain.spreadUntil() : domain.notBefore())))
                        .toList(),
                sending.withoutProgress().stream()
                        .map(work -> new WorkRow(work, clock.moment(work.since())))
                        .toList(),
                suppressions.stream()
                        .limit(SHOWN)
                        .map(suppression -> new SuppressionRow(suppression, clock.moment(suppression.since())))
                        .toList(),
                suppressions.size(),
                services.left(bearer)));
    }

    private HeldRow held(Hold hold, String bearer, VenueClock clock) {
        var target = new Target(hold.scope(), hold.of());
        return new HeldRow(
                targets.name(target, bearer, visit.words()), target.value(), hold, clock.moment(hold.since()));
    }

    private static List<Count> counts(Sending sending) {
        return STATES.stream()
                .map(state -> new Count(
                        "operation.state." + state, sending.queue().byState().getOrDefault(state, 0L)))
                .toList();
    }

    private static String chip(Relay relay) {
        return switch (relay.state()) {
            case IN_USE -> "good";
            case LEFT_OUT -> "bad";
            case HELD -> "wait";
        };
    }

    private static String key(Relay relay) {
        return "operation.relay."
                + relay.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
