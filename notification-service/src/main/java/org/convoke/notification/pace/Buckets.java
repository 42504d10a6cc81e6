package org.convoke.notification.pace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Token buckets, one row each, so that a limit holds for all replicas together (ADR 41). They are filled by the clock of the
 * database, and are taken from in the transaction that leases what the tokens are for.
 */
@ApplicationScoped
public class Buckets {

    private static final Sql MAKE = Sql.of("""
            insert into pace (kind, name, tokens, filled_at)
            select :kind, name, burst, clock_timestamp()
            from unnest(:names::text[], :bursts::text[]::double precision[]) as asked (name, burst)
            order by name
            on conflict (kind, name) do nothing
            """);

    /** In the order of names, so that two that want the same ones wait for each other and not crosswise. */
    private static final Sql TAKE = Sql.of("""
            with asked as (
              select * from unnest(:names::text[], :wanted::text[]::int[], :rates::text[]::double precision[],
                :bursts::text[]::double precision[]) as asked (name, wanted, per_second, burst)),
            locked as (
              select p.name, a.wanted, least(a.burst, p.tokens
                + greatest(0, extract(epoch from clock_timestamp() - p.filled_at)) * a.per_second) as there
              from pace p join asked a on a.name = p.name where p.kind = :kind
              order by p.name for update of p)
            update pace p set tokens = l.there - least(l.wanted, floor(l.there)), filled_at = clock_timestamp()
            from locked l where p.kind = :kind and p.name = l.name
            returning p.name, least(l.wanted, floor(l.there))::int as granted, p.tokens, p.spread_until
            """);

    private static final Sql GIVE_BACK =
            Sql.of("update pace set tokens = tokens + :tokens where kind = :kind and name = :name");

    private static final Sql SPREAD =
            Sql.of("update pace set spread_until = :until where kind = :kind and name = :name");

    private final Database database;

    Buckets(Database database) {
        this.database = database;
    }

    /** What is limited. */
    public enum Kind {
        RELAY,
        DOMAIN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many are wanted, and what the limit is. */
    public record Demand(int wanted, Rate rate) {}

    /**
     * What a bucket gave.
     *
     * @param next how long until it holds another token
     * @param spreadUntil until when what has to wait was given times already; null where nothing was
     */
    public record Grant(
            int granted, Duration next, @Nullable Instant spreadUntil) {}

    /** Takes what is there, at most what is wanted; a bucket that is asked for the first time is full. */
    public Map<String, Grant> take(Kind kind, Map<String, Demand> demands) {
        var names = List.copyOf(demands.keySet());
        var asked = names.stream().map(demands::get).toList();
        database.query(MAKE)
                .set("kind", kind.word())
                .set("names", names)
                .set("bursts", texts(asked, demand -> demand.rate().burst()))
                .update();
        var grants = new HashMap<String, Grant>();
        database.query(TAKE)
                .set("kind", kind.word())
                .set("names", names)
                .set("wanted", texts(asked, Demand::wanted))
                .set("rates", texts(asked, demand -> demand.rate().perSecond()))
                .set("bursts", texts(asked, demand -> demand.rate().burst()))
                .list(row -> {
                    var name = row.text("name");
                    var rate = Objects.requireNonNull(demands.get(name)).rate();
                    return grants.put(
                            name,
                            new Grant(
                                    row.number("granted"),
                                    rate.timeFor(1 - Double.parseDouble(row.text("tokens"))),
                                    row.instantOrNull("spread_until")));
                });
        return grants;
    }

    private static List<String> texts(Collection<Demand> demands, Function<Demand, ? extends Number> number) {
        return demands.stream().map(number).map(Object::toString).toList();
    }

    /** Puts tokens back that were not used. */
    public void giveBack(Kind kind, String name, int tokens) {
        database.query(GIVE_BACK)
                .set("kind", kind.word())
                .set("name", name)
                .set("tokens", tokens)
                .update();
    }

    /** What has to wait was given times until then. */
    void spread(Kind kind, String name, Instant until) {
        database.query(SPREAD)
                .set("kind", kind.word())
                .set("name", name)
                .set("until", until)
                .update();
    }
}
