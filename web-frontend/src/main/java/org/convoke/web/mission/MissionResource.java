package org.convoke.web.mission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Notification.Told;
import org.convoke.web.services.Registration;
import org.convoke.web.services.Registration.Invitation;
import org.convoke.web.services.Registration.Mission;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Visit;
import org.convoke.wording.OtherZone;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The home of a mission: what changed, what it is invited to, what it was sent and when, how it is written to. */
@Path("/{language}/mission/{code}")
@Produces(MediaType.TEXT_HTML)
class MissionResource {

    /**
     * An invitation.
     *
     * @param head of the session, where it may be read
     * @param since what changed since the mission was last told of it
     * @param state the key of how far the invitation has come, and the class of its chip
     * @param reason the key of why it was not reached
     */
    record Invited(
            Shown title,
            Optional<SessionHead> head,
            Optional<Since> since,
            String state,
            String chip,
            Moment issued,
            Optional<Moment> told,
            Optional<String> reason) {}

    /**
     * The page.
     *
     * @param only the one session that it is about; empty where there are several
     * @param elsewhere duty stations without a mission
     * @param edits whether the reader may change how it is written to
     * @param saved the city whose mailboxes were saved just now
     * @param doubted whether it could not be made sure that their domains take mail
     * @param vouches whether the reader may say of a mailbox that it is right
     * @param done the key of what was done just now with a mailbox; empty for nothing
     */
    @CheckedTemplate(basePath = "mission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MissionPage(
            Page page,
            String code,
            String name,
            List<Invited> invitations,
            Optional<Invited> only,
            List<Received> received,
            List<Office> offices,
            List<Office> elsewhere,
            boolean edits,
            Optional<String> saved,
            boolean doubted,
            boolean vouches,
            String done)
            implements TemplateInstance {}

    private final Registration registration;
    private final Notification notification;
    private final HeardFrom heardFrom;
    private final Knowing knowing;
    private final Visit visit;

    MissionResource(
            @RestClient Registration registration,
            @RestClient Notification notification,
            HeardFrom heardFrom,
            Knowing knowing,
            Visit visit) {
        this.heardFrom = heardFrom;
        this.registration = registration;
        this.notification = notification;
        this.knowing = knowing;
        this.visit = visit;
    }

    @GET
    public TemplateInstance home(
            @PathParam("code") String code,
            @QueryParam("saved") @Nullable String saved,
            @QueryParam("doubted") @DefaultValue("false") boolean doubted,
            @QueryParam("done") @Nullable String done) {
        var reader = Door.reader(visit, Audience.MISSION, code);
        var participant = registration.participant(reader.bearer(), code);
        var missions = registration.missions(reader.bearer(), code);
        var notices = notification.told(reader.bearer(), code);
        var invitations = registration.invitations(reader.bearer(), code);
        var sessions = sessions(reader, invitations, notices);
        var heard = heardFrom.mailboxesOf(reader, code, visit);
        var offices = missions.stream()
                .map(mission -> Office.of(mission, heard, visit.words()))
                .toList();
        var invited = invitations.stream()
                .map(invitation -> invited(reader, invitation, sessions, notices, missions))
                .toList();
        return new MissionPage(
                visit.page(Door.section(reader), Audience.MISSION),
                code,
                participant.name(visit.language()),
                invited,
                invited.size() == 1 ? Optional.of(invited.getFirst()) : Optional.empty(),
                notices.stream()
                        .map(notice -> Received.of(notice, Optional.ofNullable(sessions.get(notice.session())), visit))
                        .toList(),
                offices,
                Office.stations()
                        .filter(station -> offices.stream()
                                .noneMatch(office -> office.station().equals(station)))
                        .map(station -> Office.none(station, visit.words()))
                        .toList(),
                reader.isFocalPointOf(code) || reader.isAnyOf(Audience.SECRETARIAT.roles()),
                Optional.ofNullable(saved)
                        .filter(station -> Office.stations().anyMatch(station::equals))
                        .map(station -> Office.city(station, visit.words())),
                doubted,
                reader.isAnyOf(Audience.SECRETARIAT.roles()),
                done != null && StepResource.DONE.contains(done) ? "mission.done." + done : "");
    }

    private Map<UUID, Session> sessions(Reader reader, List<Invitation> invitations, List<Told> notices) {
        var sessions = new HashMap<UUID, Session>();
        invitations.forEach(invitation -> knowing.session(reader.bearer(), invitation.session())
                .ifPresent(session -> sessions.put(session.id(), session)));
        notices.stream()
                .map(Told::session)
                .filter(id -> !sessions.containsKey(id))
                .distinct()
                .forEach(id -> knowing.session(reader.bearer(), id).ifPresent(session -> sessions.put(id, session)));
        return sessions;
    }

    private Invited invited(
            Reader reader,
            Invitation invitation,
            Map<UUID, Session> sessions,
            List<Told> notices,
            List<Mission> missions) {
        var session = Optional.ofNullable(sessions.get(invitation.session()));
        var clock = VenueClock.of(session, visit);
        var ofSession = notices.stream()
                .filter(notice -> notice.session().equals(invitation.session()))
                .toList();
        return new Invited(
                invitation.sessionTitle().in(visit.language()),
                session.map(known -> SessionHead.of(known, visit)),
                session.flatMap(
                        known -> knowing.since(reader.bearer(), known, ofSession, otherZone(known, missions), visit)),
                "mission.invitation." + chip(invitation),
                chip(invitation),
                clock.moment(invitation.issuedAt()),
                clock.maybe(invitation.since()),
                Optional.ofNullable(invitation.reason())
                        .map(reason -> "notice.reason." + reason)
                        .filter(visit.words()::has));
    }

    /** The reader's second clock, else that of the first mission which is not at the venue. */
    private Optional<OtherZone> otherZone(Session session, List<Mission> missions) {
        return visit.otherZone()
                .or(() -> missions.stream()
                        .map(mission -> OtherZone.ofStation(mission.station(), visit.language()))
                        .filter(other -> !other.zone().equals(session.venue().zone()))
                        .findFirst());
    }

    private static String chip(Invitation invitation) {
        return switch (invitation.state()) {
            case ISSUED -> "wait";
            case TOLD -> "good";
            case NOT_REACHED -> "bad";
        };
    }
}
