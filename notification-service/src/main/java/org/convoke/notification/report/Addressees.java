package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.notice.Languages;
import org.convoke.notification.recipient.Participants;
import org.jspecify.annotations.Nullable;

/** Whom a publication would be told, mailbox by mailbox, and who cannot be reached. */
@ApplicationScoped
public class Addressees {

    /** The invited in English order; the mailboxes are those that {@code notice.Owing} writes to first. */
    private static final Sql OF_SESSION = Sql.of("""
            select distinct on (p.order_en, p.code, p.id, a.address) p.id, p.code, p.kind, p.names::text as names,
              p.formal_names::text as formal_names, t.at is not null as knows, t.revision, a.address, a.station,
              a.is_primary, spoken(a.languages, :languages) as language, a.capital_zone, a.calendar,
              below(a.second_language, spoken(a.languages, :languages), :languages) as second_language,
              exists (select from suppression x where x.address = a.address) as suppressed
            from invitation i
            join participant p on p.id = i.participant and p.code is not null
            left join told t on t.session = i.session and t.participant = i.participant
            left join addressed a on a.session = i.session and a.participant = i.participant
              and serves(a.purpose, coalesce(:kind::text, case when t.at is null then 'invitation' else 'change' end))
              and (a.turn = 'always' or not exists (select from addressed e where e.session = a.session
                and e.participant = a.participant and e.mission = a.mission and e.position < a.position and e.purpose <> 'copy'
                and serves(e.purpose, coalesce(:kind::text, case when t.at is null then 'invitation' else 'change' end))
                and not exists (select from suppression x where x.address = e.address)))
            where i.session = :session
            order by p.order_en nulls last, p.code, p.id, a.address, a.is_primary desc, a.station, a.position
            """);

    private final Database database;
    private final Languages languages;

    Addressees(Database database, Languages languages) {
        this.database = database;
        this.languages = languages;
    }

    /**
     * One mailbox, and how its mission wishes to be written to.
     *
     * @param below what stands below the language; null for nothing
     * @param zone whose clock stands beside the venue's; null for that of the station
     * @param invited whether a message about one meeting is an invitation to it besides
     */
    public record Mailbox(
            String address,
            DutyStation station,
            boolean primary,
            String language,
            @Nullable String below,
            @Nullable ZoneId zone,
            boolean invited,
            boolean suppressed) {}

    /**
     * Somebody who is invited.
     *
     * @param knows whether they were told of their invitation
     * @param told the number of the revision that they were last told
     */
    public record Invited(
            Participants.Participant participant,
            boolean knows,
            @Nullable Integer told,
            List<Mailbox> mailboxes) {

        /** Whether a message can reach a mission that decides. */
        public boolean isReachable() {
            return mailboxes.stream().anyMatch(mailbox -> mailbox.primary() && !mailbox.suppressed());
        }

        /** Why it cannot, in the words of a notice's rows. */
        public String reason() {
            return mailboxes.stream().anyMatch(Mailbox::primary) ? "suppressed" : "no-mailbox";
        }
    }

    private record Line(
            Participants.Participant who,
            boolean knows,
            @Nullable Integer told,
            @Nullable Mailbox mailbox) {}

    /** Everybody who is invited, in English order, with the mailboxes that a publication would be told to. */
    public List<Invited> of(UUID session) {
        return of(session, null);
    }

    /** Likewise, with the mailboxes that an announcement goes to. */
    public List<Invited> ofAnnouncement(UUID session) {
        return of(session, "announcement");
    }

    private List<Invited> of(UUID session, @Nullable String kind) {
        var found = new LinkedHashMap<UUID, Invited>();
        database.query(OF_SESSION)
                .set("session", session)
                .set("kind", kind)
                .set("languages", languages.all())
                .list(Addressees::read)
                .forEach(line -> {
                    var invited = found.computeIfAbsent(
                            line.who().id(),
                            id -> new Invited(line.who(), line.knows(), line.told(), new ArrayList<>()));
                    if (line.mailbox() != null) {
                        invited.mailboxes().add(line.mailbox());
                    }
                });
        return List.copyOf(found.values());
    }

    private static Line read(Row row) throws SQLException {
        var address = row.textOrNull("address");
        return new Line(
                new Participants.Participant(
                        row.uuid("id"),
                        row.text("code"),
                        ParticipantRegistered.Kind.valueOf(row.text("kind")),
                        Participants.names(row.text("names")),
                        Participants.names(row.text("formal_names"))),
                row.yes("knows"),
                row.numberOrNull("revision"),
                address == null
                        ? null
                        : new Mailbox(
                                address,
                                row.word("station", DutyStation.class),
                                row.yes("is_primary"),
                                row.text("language"),
                                row.textOrNull("second_language"),
                                row.zoneOrNull("capital_zone"),
                                "invitations".equals(row.textOrNull("calendar")),
                                row.yes("suppressed")));
    }
}
