package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.convoke.kit.identity.Ids;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.jspecify.annotations.Nullable;

/** What came back, message by message. */
@ApplicationScoped
class Journal {

    private static final Sql WRITE = Sql.of("""
            insert into returned_message (id, uid_validity, digest, received_at, kind, outcome, why, delivery, address, sender,
              subject, host, code, enhanced, words, counts, content)
            values (:id, :validity, :digest, :now, :kind, :outcome, :why, :delivery, :address, :sender, :subject, :host, :code, :enhanced,
              :words, :counts, :content)
            """);

    private static final Sql SEEN_BEFORE =
            Sql.of("select from returned_message where digest = :digest and uid_validity <> :validity");

    /** By the index returned_message_open, as the others that ask for an outcome. */
    private static final Sql WITH_OUTCOME = Sql.of("""
            select id, kind, delivery, address, received_at, sender, subject, why, host, code, enhanced, words
            from returned_message where outcome = :outcome order by received_at limit 1000
            """);

    private static final Sql CONTENT = Sql.of("select content from returned_message where id = :id");

    private static final Sql BECOMES =
            Sql.of("update returned_message set outcome = :outcome, why = :why, content = null where id = :id");

    private static final Sql LOCK =
            Sql.of("select from returned_message where id = :id and outcome = :outcome for update skip locked");

    /** By the index returned_message_soft. */
    private static final Sql SOFT = Sql.of("""
            select count(*) as soft from returned_message where address = :address and counts and received_at > :since
            """);

    private static final Sql COUNT_NO_MORE =
            Sql.of("update returned_message set counts = false where address = :address and counts");

    private final Database database;
    private final Clock clock;

    Journal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What came of a message. */
    enum Outcome {
        /** The delivery is what it says. */
        APPLIED,
        /** Nothing is to be done. */
        NOTED,
        /** Its delivery is being sent; it is looked at again after that. */
        WAITING,
        /** It is not about a delivery of ours, or its return path is forged. */
        IGNORED,
        /** A person must look. */
        SET_ASIDE,
        /** A person's answer that goes to the office. */
        TO_FORWARD,
        FORWARDED,
        /** A person has looked. */
        SEEN;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is known of a message before it is written down. */
    record Entry(
            String kind,
            Outcome outcome,
            @Nullable String why,
            @Nullable UUID delivery,
            @Nullable String address,
            String sender,
            String subject,
            Classified.Report report,
            boolean counts,
            boolean keepsContent) {}

    /** One that was written down. */
    record Kept(
            UUID id,
            String kind,
            @Nullable UUID delivery,
            @Nullable String address,
            Instant receivedAt,
            String sender,
            String subject,
            @Nullable String why,
            Classified.Report report) {}

    /** Whether it was handled before its server numbered its messages anew. */
    boolean knows(Fetched message) {
        return database.query(SEEN_BEFORE)
                .set("digest", digest(message))
                .set("validity", message.validity())
                .exists();
    }

    void write(Fetched message, Entry entry) {
        database.query(WRITE)
                .set("id", Ids.next())
                .set("validity", message.validity())
                .set("digest", digest(message))
                .set("now", clock.instant())
                .set("kind", entry.kind())
                .set("outcome", entry.outcome().word())
                .set("why", entry.why())
                .set("delivery", entry.delivery())
                .set("address", entry.address() == null ? null : Addresses.normal(entry.address()))
                .set("sender", storable(entry.sender()))
                .set("subject", storable(entry.subject()))
                .set("host", storable(entry.report().host()))
                .set("code", entry.report().code())
                .set("enhanced", entry.report().status())
                .set("words", storable(entry.report().words()))
                .set("counts", entry.counts())
                .set("content", entry.keepsContent() ? Base64.getEncoder().encodeToString(message.octets()) : null)
                .update();
    }

    /** The oldest first, at most 1,000. */
    List<Kept> with(Outcome outcome) {
        return database.query(WITH_OUTCOME).set("outcome", outcome.word()).list(Journal::read);
    }

    /** Its first octets; none where they are needed no more. */
    byte[] content(Kept message) {
        return database.query(CONTENT)
                .set("id", message.id())
                .first(row -> Optional.ofNullable(row.textOrNull("content")))
                .flatMap(content -> content)
                .map(Base64.getDecoder()::decode)
                .orElseGet(() -> new byte[0]);
    }

    /** Holds it for this transaction; false where somebody else does, or has. */
    boolean holds(UUID message, Outcome outcome) {
        return database.query(LOCK)
                .set("id", message)
                .set("outcome", outcome.word())
                .exists();
    }

    /** What it says itself is needed no more. */
    void becomes(UUID message, Outcome outcome, @Nullable String why) {
        database.query(BECOMES)
                .set("id", message)
                .set("outcome", outcome.word())
                .set("why", why)
                .update();
    }

    /** How many soft bounces of the mailbox count, of those within so long. */
    int soft(String address, Duration within) {
        return database.query(SOFT)
                .set("address", Addresses.normal(address))
                .set("since", clock.instant().minus(within))
                .first(row -> row.number("soft"))
                .orElse(0);
    }

    /** They have led to what they can lead to. */
    void countNoMore(String address) {
        database.query(COUNT_NO_MORE).set("address", Addresses.normal(address)).update();
    }

    private static Kept read(Row row) throws SQLException {
        return new Kept(
                row.uuid("id"),
                row.text("kind"),
                row.uuidOrNull("delivery"),
                row.textOrNull("address"),
                row.instant("received_at"),
                row.text("sender"),
                row.text("subject"),
                row.textOrNull("why"),
                new Classified.Report(
                        row.text("enhanced"), row.number("code"), row.text("host"), List.of(), row.text("words")));
    }

    private static String digest(Fetched message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.octets()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without the character that PostgreSQL cannot store, and no longer than a line is read. */
    private static String storable(String text) {
        return TextForms.shortly(text.replace("\0", ""));
    }
}
