package org.convoke.web.mission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.services.Mailboxes;
import org.convoke.web.services.Mailboxes.Change;
import org.convoke.web.services.Registration;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Who changed what of how a mission is written to, for its focal point and the secretariat. */
@Path("/{language}/mission/{code}/mailboxes/{station}/history")
@Produces("text/html;charset=UTF-8")
class MailboxHistoryResource {

    /** Stands for whoever reads a mailbox and has used its link. */
    private static final String LINK = "link";

    /**
     * A line of the history.
     *
     * @param by who did it; empty where the link of a mailbox was used
     * @param what the key of what was done
     * @param mailbox that it is about
     * @param was as it was, in the reader's words
     * @param isNow as it is since then
     */
    record Row(
            Moment at,
            Optional<String> by,
            String what,
            Optional<String> mailbox,
            Optional<String> was,
            Optional<String> isNow) {}

    @CheckedTemplate(basePath = "mission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HistoryPage(Page page, String code, String name, String station, String city, List<Row> rows)
            implements TemplateInstance {}

    private final Registration registration;
    private final Mailboxes mailboxes;
    private final Visit visit;

    MailboxHistoryResource(@RestClient Registration registration, @RestClient Mailboxes mailboxes, Visit visit) {
        this.registration = registration;
        this.mailboxes = mailboxes;
        this.visit = visit;
    }

    @GET
    public TemplateInstance history(@PathParam("code") String code, @PathParam("station") String station) {
        if (Office.stations().noneMatch(station::equals)) {
            throw new NotFoundException();
        }
        var reader = Door.reader(visit, Audience.MAILBOXES, code);
        var clock = VenueClock.of(Optional.empty(), visit);
        return new HistoryPage(
                visit.page(Door.section(reader), Audience.MAILBOXES),
                code,
                registration.participant(reader.bearer(), code).name(visit.language()),
                station,
                Office.city(station, visit.words()),
                mailboxes.history(reader.bearer(), code, station).stream()
                        .map(change -> row(change, clock))
                        .toList());
    }

    private Row row(Change change, VenueClock clock) {
        var said = new SaidOfMailboxes(change.what(), visit);
        return new Row(
                clock.moment(change.at()),
                Optional.of(change.actor()).filter(actor -> !actor.equals(LINK)),
                "mailbox-history." + change.what(),
                Optional.ofNullable(change.address()),
                said(said, change.was()),
                said(said, change.isNow()));
    }

    private static Optional<String> said(SaidOfMailboxes words, @Nullable String value) {
        return Optional.ofNullable(value).map(words::value);
    }
}
