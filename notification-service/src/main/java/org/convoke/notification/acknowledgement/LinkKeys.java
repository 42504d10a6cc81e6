package org.convoke.notification.acknowledgement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The secrets of this installation's links and return paths. A new one is made when the newest has become old; one whose links have all expired goes. */
@ApplicationScoped
public class LinkKeys {

    private static final int SECRET = 32;

    private static final Sql NEWEST =
            Sql.of("select id, encode(secret, 'base64') as secret, made_at from link_key order by id desc limit 1");

    private static final Sql ONE =
            Sql.of("select id, encode(secret, 'base64') as secret, made_at from link_key where id = :id");

    private static final Sql MAKE =
            Sql.of("insert into link_key (secret, made_at) values (decode(:secret, 'base64'), :now)");

    private static final Sql FORGET = Sql.of("delete from link_key where made_at < :before");

    private final Database database;
    private final Clock clock;
    private final Duration longest;
    private final Duration valid;
    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, LinkKey> known = new ConcurrentHashMap<>();
    private volatile @Nullable LinkKey newest;

    LinkKeys(
            Database database,
            Clock clock,
            @ConfigProperty(name = "convoke.links.new-key-every", defaultValue = "P90D") Duration longest,
            @ConfigProperty(name = "convoke.links.valid", defaultValue = "P180D") Duration valid) {
        this.database = database;
        this.clock = clock;
        this.longest = longest;
        this.valid = valid;
    }

    /** How long a link can be used. */
    Duration valid() {
        return valid;
    }

    /** The key that makes links now. It is there for good before a link is made with it, whatever becomes of the caller. */
    public LinkKey current() {
        var now = clock.instant();
        var kept = newest;
        if (kept != null && isFresh(kept, now)) {
            return kept;
        }
        var current = QuarkusTransaction.requiringNew()
                .call(() -> database.query(NEWEST)
                        .first(LinkKeys::read)
                        .filter(key -> isFresh(key, now))
                        .orElseGet(() -> made(now)));
        newest = current;
        return current;
    }

    /** Two replicas that find none at the same time make two, which does no harm. */
    private LinkKey made(Instant now) {
        var secret = new byte[SECRET];
        random.nextBytes(secret);
        database.query(MAKE)
                .set("secret", Base64.getEncoder().encodeToString(secret))
                .set("now", now)
                .update();
        database.query(FORGET).set("before", now.minus(longest).minus(valid)).update();
        return database.query(NEWEST).first(LinkKeys::read).orElseThrow();
    }

    private boolean isFresh(LinkKey key, Instant now) {
        return now.isBefore(key.madeAt().plus(longest));
    }

    /** The key of that id, where there still is one. */
    public Optional<LinkKey> find(int id) {
        var kept = known.get(id);
        if (kept != null) {
            return Optional.of(kept);
        }
        var found = database.query(ONE).set("id", id).first(LinkKeys::read);
        found.ifPresent(key -> known.put(id, key));
        return found;
    }

    private static LinkKey read(Row row) throws SQLException {
        var secret = Base64.getMimeDecoder().decode(row.text("secret"));
        return new LinkKey(row.number("id"), new SecretKeySpec(secret, LinkKey.ALGORITHM), row.instant("made_at"));
    }
}
