package org.convoke.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.convoke.local.SignIn;
import org.convoke.local.smtp.FaultySmtpServer;
import org.convoke.local.smtp.Point;
import org.convoke.local.smtp.Received;
import org.convoke.local.stack.PartStatus;
import org.convoke.local.stack.Settings;
import org.convoke.local.stack.Stack;

/**
 * The fault drill: during a notice a tenth of the mailboxes is deferred, three missions refuse, the sender is killed, Kafka and
 * the database go away, and every service is restarted. Then the ledger is held against what the mail server counted.
 */
public final class Drill {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(250);

    /** What the server takes for a message, so that a notice outlasts the faults. */
    private static final Duration UNHURRIED = Duration.ofMillis(600);

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final int BOUNCING = 3;
    private static final int KILL_AT_MESSAGE = 60;

    private final Settings settings;
    private final Stack stack;
    private final FaultySmtpServer mail;
    private final PrintStream out;
    private final Instant began = Instant.now();

    /**
     * A drill on a platform of its own.
     *
     * @param mail where the platform sends its mail
     */
    public Drill(Settings settings, Stack stack, FaultySmtpServer mail, PrintStream out) {
        this.settings = settings;
        this.stack = stack;
        this.mail = mail;
        this.out = out;
    }

    /**
     * Does it all.
     *
     * @param json where to write the ledger as data
     * @return whether nothing was lost, and nothing repeated that the ledger does not know of
     */
    public boolean run(Optional<Path> json) throws IOException {
        try (var rest = new Rest(new SignIn(settings.issuer()), "secretariat")) {
            var session = new SessionOfTheLetter(rest, settings);
            say("The session of the letter is convened and its States invited");
            var states = new Missions(rest, settings.registration()).load();
            var id = session.convene();
            var notices = new Notices(rest, settings.notification(), id);
            notices.await("invitation", null, session.invite(id));
            notices.await("programme", session.publishFirst().number(), states.size());

            var bouncing = states.stream()
                    .filter(state -> state.addresses().size() == 1)
                    .limit(BOUNCING)
                    .toList();
            mail.forget();
            var number = troubled(session, bouncing);
            say("Nothing goes wrong any more; what was held up is told now");
            var report = notices.await("change", number, states.size());
            var received = mail.received().stream().map(Received::recipient).toList();
            var ledger = DrillLedger.of(report, states, bouncing, received, doubted(rest, id, number));
            ledger.print(out);
            if (json.isPresent()) {
                Files.writeString(
                        json.get(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ledger) + "\n");
            }
            return ledger.holds();
        }
    }

    /** Publishes the changes, and lets everything go wrong while they are told; the number of the revision. */
    private int troubled(SessionOfTheLetter session, List<Correspondence> bouncing) {
        var addresses =
                bouncing.stream().flatMap(state -> state.addresses().stream()).collect(Collectors.toSet());
        var killed = new CountDownLatch(1);
        mail.at(Point.DOT).delay(UNHURRIED);
        mail.at(Point.RCPT).everyNth(10).say("451 4.3.2 the drill says: later");
        mail.at(Point.RCPT).to(addresses::contains).say("550 5.1.1 the drill says: no such mailbox");
        var first = sender();
        mail.at(Point.DOT).everyNth(KILL_AT_MESSAGE).times(1).run(() -> {
            ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
            killed.countDown();
        });
        var published = session.publishChanges();
        say(
                "%s is published; every tenth mailbox is told \"later\", and %s refuse for good",
                published.symbol(),
                String.join(", ", bouncing.stream().map(Correspondence::code).toList()));

        await(killed);
        say("notification-service was killed, a message on its way; it is started again");
        until(() -> sender() != first && part("notification").ready());
        away("kafka");
        away("postgres");
        for (var service : List.of("agenda", "registration", "notification", "web")) {
            stack.restart(service);
            say("%s was restarted", service);
        }
        mail.behave();
        mail.at(Point.RCPT).to(addresses::contains).say("550 5.1.1 the drill says: no such mailbox");
        return published.number();
    }

    private void away(String server) {
        stack.stop(server);
        say("%s is away for %d s", server, AWAY.toSeconds());
        LockSupport.parkNanos(AWAY.toNanos());
        stack.start(server);
    }

    private PartStatus part(String name) {
        return stack.status().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long sender() {
        return part("notification").pid();
    }

    /** The mailboxes that may have got the message twice, as the ledger says. */
    private Set<String> doubted(Rest rest, String session, int number) {
        var doubted = new HashSet<String>();
        for (JsonNode notice :
                Rest.accepted("The notices", rest.get(notification("/sessions/" + session + "/notices")))) {
            if (notice.path("revision").asInt(-1) != number) {
                continue;
            }
            var participants = notification("/notices/" + notice.get("id").asText() + "/participants");
            for (JsonNode participant : Rest.accepted("The notice", rest.get(participants))) {
                for (JsonNode delivery : participant.get("deliveries")) {
                    if (delivery.get("possibleRepeats").asInt() > 0) {
                        doubted.add(delivery.get("address").asText());
                    }
                }
            }
        }
        return doubted;
    }

    private URI notification(String path) {
        return settings.notification().resolve(path);
    }

    private void say(String what, Object... values) {
        out.printf(
                Locale.ROOT,
                "%6.1f s  %s%n",
                Duration.between(began, Instant.now()).toMillis() / 1000.0,
                what.formatted(values));
    }

    private static void until(BooleanSupplier condition) {
        var end = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new DemoFailed("notification-service did not come back within " + LIMIT.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new DemoFailed("the notice did not come to message " + KILL_AT_MESSAGE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        }
    }
}
