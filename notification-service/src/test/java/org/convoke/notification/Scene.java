package org.convoke.notification;

import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.convoke.events.DutyStation;
import org.convoke.events.Event;
import org.convoke.events.InvitationIssued;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.ParticipantRegistered;
import org.convoke.events.RevisionPublished;
import org.convoke.events.SessionAnnounced;
import org.convoke.events.Topics;
import org.convoke.kit.identity.Ids;
import org.convoke.local.smtp.Received;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Venue;
import org.convoke.servicetests.Patience;
import org.convoke.servicetests.Topic;

/** A session of its own, as agenda-service and registration-service would tell of it, and the mail that comes of it. */
public final class Scene implements AutoCloseable {

    private static final AtomicInteger STATES = new AtomicInteger();

    public final UUID session = Ids.next();
    public final UUID process = Ids.next();
    public final Topic delivered = Topic.fromNow(Topics.DELIVERY);

    private final Topic agenda = Topic.fromNow(Topics.AGENDA);
    private final Topic registration = Topic.fromNow(Topics.REGISTRATION);
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<Programme> published = new ArrayList<>();
    private final List<RevisionPublished> revisions = new ArrayList<>();
    private final List<Told> all = new ArrayList<>();
    private int invited;

    private record Told(Topic topic, Event event, long sequence) {}

    /** A session whose missions in New York are addressed, with a copy to Vienna. */
    public Scene announced() {
        agenda(new SessionAnnounced(
                session,
                process,
                LocalizedText.english("Global compact for migration"),
                LocalizedText.english("Mexico and Switzerland"),
                LocalizedText.english("Fifth informal thematic session"),
                new Days(LocalDate.parse("2017-09-04"), LocalDate.parse("2017-09-05")),
                new Venue(
                        LocalizedText.english("Vienna International Centre"),
                        LocalizedText.english("Vienna"),
                        ZoneId.of("Europe/Vienna")),
                List.of("en", "fr"),
                List.of(DutyStation.NEW_YORK),
                List.of(DutyStation.VIENNA)));
        return this;
    }

    /** A State with one mailbox in New York. */
    public State state() {
        var state = stateWithoutMailbox();
        mailboxes(state, new Mailbox(state.mailbox(), Purpose.ALL));
        return state;
    }

    /** So many of them. */
    public List<State> states(int count) {
        var states = new ArrayList<State>();
        for (var i = 0; i < count; i++) {
            states.add(state());
        }
        return states;
    }

    /** A State that nothing is known of but its name. */
    public State stateWithoutMailbox() {
        var state = stateNotYetKnown();
        register(state);
        return state;
    }

    /** A State of which no event has told yet. */
    public State stateNotYetKnown() {
        return new State(Ids.next(), code(STATES.incrementAndGet()), Ids.next());
    }

    /** Registration tells its name. */
    public void register(State state) {
        registration(new ParticipantRegistered(
                state.id(),
                state.code(),
                ParticipantRegistered.Kind.MEMBER_STATE,
                Map.of("en", "State " + state.code(), "fr", "État " + state.code()),
                Map.of("en", "the State of " + state.code()),
                STATES.get()));
    }

    private static String code(int number) {
        var letters = new StringBuilder();
        for (var rest = number + 17_576; rest > 0; rest /= 26) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The mission in New York has these mailboxes and writes English. */
    public void mailboxes(State state, Mailbox... mailboxes) {
        mission(state, state.mission(), DutyStation.NEW_YORK, List.of("en"), mailboxes);
    }

    public void mission(State state, UUID mission, DutyStation station, List<String> languages, Mailbox... mailboxes) {
        registration(new MissionMailboxesChanged(state.id(), mission, station, languages, List.of(mailboxes)));
    }

    /** Invites them, one event each. */
    public void invite(List<State> states) {
        invitations(states).forEach(this::registration);
    }

    public void invite(State... states) {
        invite(List.of(states));
    }

    /** Their invitations, still to be published; each says how many are invited with them. */
    public List<InvitationIssued> invitations(List<State> states) {
        invited += states.size();
        return states.stream()
                .map(state -> new InvitationIssued(state.id(), session, Ids.next(), Instant.now(), invited))
                .toList();
    }

    /** The n-th revision, from 0: the second panel ends at 17:10, then a minute later each time. */
    public RevisionPublished publish() {
        var number = published.size();
        return publish(programme()
                .day("2017-09-04")
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .panel("Trafficking in persons", at("15:00"), to("17:" + (10 + number)))
                .build());
    }

    public RevisionPublished publish(Programme programme) {
        return publish(programme, Instant.now());
    }

    /** The same, dated as given. */
    public RevisionPublished publish(Programme programme, Instant at) {
        var revision = revision(programme, at);
        agenda(revision);
        return revision;
    }

    private RevisionPublished revision(Programme programme, Instant at) {
        var number = published.size();
        List<Change> changes = number == 0 ? List.of() : AgendaDiff.between(published.getLast(), programme);
        var revision = new RevisionPublished(
                session,
                Ids.next(),
                number,
                new RevisionSymbol(number).toString(),
                at,
                "0".repeat(64),
                changes,
                programme);
        published.add(programme);
        revisions.add(revision);
        return revision;
    }

    /** What was published, the oldest first. */
    public List<RevisionPublished> revisions() {
        return List.copyOf(revisions);
    }

    /** Puts an event of the agenda on its topic. */
    public void agenda(Event event) {
        tell(new Told(agenda, event, next(event)));
    }

    /** Puts an event of registration on its topic. */
    public void registration(Event event) {
        tell(new Told(registration, event, next(event)));
    }

    private void tell(Told told) {
        all.add(told);
        told.topic().publish(told.event(), told.sequence());
    }

    /** Puts all events so far on their topics once more, as somebody sees them who reads the topics from the beginning. */
    public void tellAllAgain() {
        all.forEach(told -> told.topic().publish(told.event(), told.sequence()));
    }

    /** Puts an event of registration on its topic once more, with the sequence that it had. */
    public void registrationAgain(Event event) {
        registration.publish(event, sequences.getOrDefault(event.key(), 1L));
    }

    private long next(Event event) {
        return sequences.merge(event.key(), 1L, Long::sum);
    }

    /** The messages that came to any mailbox of the State, in their order. */
    public static List<Received> mail(State state) {
        var domain = state.mailbox("");
        return MailRelay.server().received().stream()
                .filter(message -> message.recipient().endsWith(domain))
                .toList();
    }

    /** The plain text of a message, its line ends and runs of spaces made one space each. */
    public static String plainText(Received message) {
        try {
            var multipart = (MimeMultipart) parsed(message).getContent();
            while (multipart.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
                multipart = inner;
            }
            return multipart.getBodyPart(0).getContent().toString().replaceAll("[\\s\u00a0\u202f]+", " ");
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A message as a mail program reads it. */
    public static MimeMessage parsed(Received message) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message.bytes()));
    }

    /** The subjects of the messages of the State. */
    public static List<String> subjects(State state) {
        return mail(state).stream().map(Scene::subject).toList();
    }

    /** The subject of a message, decoded. */
    public static String subject(Received message) {
        try {
            return parsed(message).getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits as long as a busy machine may need. */
    public static ConditionFactory soon() {
        return Patience.await().pollInterval(Duration.ofMillis(50));
    }

    @Override
    public void close() {
        agenda.close();
        registration.close();
        delivered.close();
    }
}
