package org.convoke.notification.pace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.pace.Buckets.Demand;
import org.convoke.notification.pace.Buckets.Kind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Domains that must not be sent to faster than so, and domains that say "later" to everybody: what waits for one of them
 * gets a later time and is out of the way of the others.
 */
@ApplicationScoped
public class Domains {

    private static final Sql SAID_LATER = Sql.of("""
            insert into pace (kind, name, tokens, filled_at, refusals, recipient, words)
            values ('domain', :name, :burst, clock_timestamp(), 1, :recipient, :words)
            on conflict (kind, name) do update set recipient = excluded.recipient, words = excluded.words,
              refusals = pace.refusals + case when pace.recipient is distinct from excluded.recipient then 1 else 0 end
            returning refusals
            """);

    private static final Sql LEAVE_ALONE =
            Sql.of("update pace set not_before = :until where kind = 'domain' and name = :name");

    private static final Sql ANSWERED = Sql.of("""
            update pace set refusals = 0, not_before = null, recipient = null, words = null
            where kind = 'domain' and name = :name and refusals > 0
            """);

    private final Database database;
    private final Buckets buckets;
    private final DomainRates rates;
    private final Clock clock;
    private final int busyAfter;

    /** @param busyAfter after how many "later" in a row a domain is left alone for a while */
    public Domains(
            Database database,
            Buckets buckets,
            DomainRates rates,
            Clock clock,
            @ConfigProperty(name = "convoke.mail.domain-busy-after", defaultValue = "5") int busyAfter) {
        if (busyAfter < 1) {
            throw new IllegalArgumentException(
                    "CONVOKE_MAIL_DOMAIN_BUSY_AFTER is " + busyAfter + "; it must be at least 1");
        }
        this.database = database;
        this.buckets = buckets;
        this.rates = rates;
        this.clock = clock;
        this.busyAfter = busyAfter;
    }

    /** The domain of an address, in lower case. */
    public static String of(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether any domain has a limit. */
    public boolean areLimited() {
        return !rates.isEmpty();
    }

    /**
     * Takes tokens for messages to these domains, in their order.
     *
     * @return for each message, when it may go; empty where that is at once
     */
    public List<Optional<Instant>> turns(List<String> domains) {
        var demands = new LinkedHashMap<String, Demand>();
        for (var domain : domains) {
            rates.of(domain)
                    .ifPresent(rate -> demands.merge(
                            domain, new Demand(1, rate), (one, other) -> new Demand(one.wanted() + 1, rate)));
        }
        if (demands.isEmpty()) {
            return domains.stream().map(domain -> Optional.<Instant>empty()).toList();
        }
        var turns = turns(demands);
        var found = new ArrayList<Optional<Instant>>();
        for (var domain : domains) {
            var its = turns.get(domain);
            found.add(its == null ? Optional.empty() : its.next());
        }
        turns.forEach((domain, turn) -> turn.spread().ifPresent(until -> buckets.spread(Kind.DOMAIN, domain, until)));
        return found;
    }

    private Map<String, Turns> turns(Map<String, Demand> demands) {
        var turns = new LinkedHashMap<String, Turns>();
        buckets.take(Kind.DOMAIN, demands).forEach((domain, grant) -> {
            var next = clock.instant().plus(grant.next());
            var spread = grant.spreadUntil();
            turns.put(
                    domain,
                    new Turns(
                            grant.granted(),
                            spread == null || spread.isBefore(next) ? next : spread,
                            Objects.requireNonNull(demands.get(domain)).rate().timeFor(1)));
        });
        return turns;
    }

    /**
     * A server has said "later" to a message for the recipient, in these words. One mailbox that is busy again and again says
     * nothing of its domain.
     */
    public void saidLater(String recipient, String words, DelayAfter delays) {
        var domain = of(recipient);
        var refusals = database.query(SAID_LATER)
                .set("name", domain)
                .set("burst", (double) rates.of(domain).map(Rate::burst).orElse(1))
                .set("recipient", recipient)
                .set("words", words)
                .first(row -> row.number("refusals"))
                .orElseThrow();
        if (refusals >= busyAfter) {
            database.query(LEAVE_ALONE)
                    .set("name", domain)
                    .set("until", clock.instant().plus(delays.delayAfter(refusals - busyAfter + 1)))
                    .update();
        }
    }

    /** A server has answered otherwise to a message for the domain. */
    public void answered(String domain) {
        database.query(ANSWERED).set("name", domain).update();
    }

    /** The wait after so many failures, from 1. */
    @FunctionalInterface
    public interface DelayAfter {
        Duration delayAfter(int failures);
    }

    /** Turns of one domain: so many at once, then one after the other. */
    private static final class Turns {

        private final Duration apart;
        private int atOnce;
        private Instant last;
        private boolean anyWaits;

        private Turns(int atOnce, Instant first, Duration apart) {
            this.atOnce = atOnce;
            this.apart = apart;
            this.last = first.minus(apart);
        }

        private Optional<Instant> next() {
            if (atOnce > 0) {
                atOnce--;
                return Optional.empty();
            }
            anyWaits = true;
            last = last.plus(apart);
            return Optional.of(last);
        }

        private Optional<Instant> spread() {
            return anyWaits ? Optional.of(last.plus(apart)) : Optional.empty();
        }
    }
}
