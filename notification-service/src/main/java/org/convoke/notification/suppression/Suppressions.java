package org.convoke.notification.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;

/** The list of suppressed mailboxes. */
@ApplicationScoped
public class Suppressions {

    private static final Sql ADD = Sql.of("""
            insert into suppression (address, since, delivery, host, code, enhanced, words)
            values (:address, :since, :delivery, :host, :code, :enhanced, :words)
            on conflict (address) do nothing
            """);

    private static final Sql LIFT = Sql.of("delete from suppression where address = :address");

    private static final Sql ONE = Sql.of("select * from suppression where address = :address");

    private static final Sql ALL = Sql.of("select * from suppression order by since desc, address limit 1000");

    private final Database database;

    Suppressions(Database database) {
        this.database = database;
    }

    /**
     * A mailbox that is not written to.
     *
     * @param delivery the delivery that was refused
     * @param host the server that said so, and {@code code}, {@code enhanced}, {@code words}: what it said
     */
    public record Suppression(
            String address, Instant since, UUID delivery, String host, int code, String enhanced, String words) {}

    /** Writes to this mailbox no more; the first reason stays. */
    public void add(Suppression reason) {
        database.query(ADD)
                .set("address", reason.address())
                .set("since", reason.since())
                .set("delivery", reason.delivery())
                .set("host", reason.host())
                .set("code", reason.code())
                .set("enhanced", reason.enhanced())
                .set("words", reason.words())
                .update();
    }

    /** Writes to this mailbox again; false where it was not suppressed. */
    public boolean lift(String address) {
        return database.query(LIFT).set("address", address).update() > 0;
    }

    /** The reason why this mailbox is not written to, if it is not. */
    public Optional<Suppression> of(String address) {
        return database.query(ONE).set("address", address).first(Suppressions::read);
    }

    /** All, the newest first; of very many the newest 1,000. */
    public List<Suppression> all() {
        return database.query(ALL).list(Suppressions::read);
    }

    private static Suppression read(Row row) throws SQLException {
        return new Suppression(
                row.text("address"),
                row.instant("since"),
                row.uuid("delivery"),
                row.text("host"),
                row.number("code"),
                row.text("enhanced"),
                row.text("words"));
    }
}
