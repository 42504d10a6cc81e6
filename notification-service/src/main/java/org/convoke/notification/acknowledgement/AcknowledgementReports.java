package org.convoke.notification.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;

/** Who said that they have read what, the first to do so first. */
@ApplicationScoped
public class AcknowledgementReports {

    private static final Sql OF_NOTICE = Sql.of(
            "select participant as of, address, name, at from acknowledgement where notice = :notice order by at");

    private static final Sql OF_PARTICIPANT = Sql.of(
            "select notice as of, address, name, at from acknowledgement where participant = :participant order by at");

    private final Database database;

    AcknowledgementReports(Database database) {
        this.database = database;
    }

    /** By participant. */
    public Map<UUID, List<AcknowledgementReport>> ofNotice(UUID notice) {
        return grouped(database.query(OF_NOTICE).set("notice", notice).list(AcknowledgementReports::read));
    }

    /** By notice. */
    public Map<UUID, List<AcknowledgementReport>> ofParticipant(UUID participant) {
        return grouped(
                database.query(OF_PARTICIPANT).set("participant", participant).list(AcknowledgementReports::read));
    }

    private record Found(UUID of, AcknowledgementReport report) {}

    private static Found read(Row row) throws SQLException {
        return new Found(
                row.uuid("of"),
                new AcknowledgementReport(row.text("address"), row.textOrNull("name"), row.instant("at")));
    }

    private static Map<UUID, List<AcknowledgementReport>> grouped(List<Found> found) {
        var grouped = new HashMap<UUID, List<AcknowledgementReport>>();
        found.forEach(one ->
                grouped.computeIfAbsent(one.of(), key -> new ArrayList<>()).add(one.report()));
        return grouped;
    }
}
