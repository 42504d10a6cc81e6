package org.convoke.kit.failure;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.convoke.kit.cloudevents.MalformedEvent;
import org.jspecify.annotations.Nullable;

/** Why something did not work. */
public enum Failure {
    /** A matter of time: the database is away, a lock or a connection was not to be had. */
    TRANSIENT,
    /** It would be the same every time: schema, constraint, a mistake in the code. */
    DETERMINISTIC;

    /**
     * Classes of SQLState that time heals: connection (08), rollback by deadlock or serialization (40), resources (53),
     * object not in the needed state, as a lock not available (55), operator intervention, as a shutdown or a
     * cancelled statement (57), and system errors such as a full disk (58).
     */
    private static final Set<String> HEALED_BY_TIME = Set.of("08", "40", "53", "55", "57", "58");

    /** The database ended a transaction in which nothing was asked for long: this process was stopped for a while. */
    private static final String SLEPT = "25P03";

    /** Looks through the causes; the first that says something decides. */
    public static Failure of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            switch (cause) {
                case MalformedEvent e -> {
                    return DETERMINISTIC;
                }
                case JacksonException e -> {
                    return DETERMINISTIC;
                }
                case CharacterCodingException e -> {
                    return DETERMINISTIC;
                }
                case SQLTransientException e -> {
                    return TRANSIENT;
                }
                case SQLException e -> {
                    return of(e);
                }
                case IOException e -> {
                    return TRANSIENT;
                }
                case TimeoutException e -> {
                    return TRANSIENT;
                }
                case jakarta.transaction.RollbackException e
                when e.getCause() == null -> {
                    return TRANSIENT;
                }
                default -> {}
            }
        }
        return DETERMINISTIC;
    }

    /** One without a state comes from the pool, which could give no connection. */
    private static Failure of(SQLException e) {
        var state = e.getSQLState();
        var healed = state == null
                || state.length() < 2
                || state.equals(SLEPT)
                || HEALED_BY_TIME.contains(state.substring(0, 2));
        return healed ? TRANSIENT : DETERMINISTIC;
    }
}
