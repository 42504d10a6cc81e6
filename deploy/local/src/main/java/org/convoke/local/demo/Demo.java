package org.convoke.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.local.SignIn;
import org.convoke.local.stack.Settings;

/** Loads the session, invites, publishes twice, and says what happened. */
public final class Demo {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final PrintStream out;
    private final Optional<MailboxCount> mailbox;
    private Map<String, Long> counted = Map.of();
    private boolean mailboxAgrees = true;

    /** A demonstration on a platform that runs. */
    public Demo(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.mailbox =
                settings.ownMailbox() ? Optional.of(new MailboxCount(settings.mailImapPort())) : Optional.empty();
    }

    /**
     * Does it all.
     *
     * @param json where to write the result as data
     * @return whether every State was told of everything, and the mailbox counted the same
     * @throws DemoFailed if it could not go on
     */
    public boolean run(Optional<Path> json) throws IOException {
        var reports = new ArrayList<NoticeReport>();
        try (var rest = new Rest(new SignIn(settings.issuer()), "secretariat")) {
            show(rest, reports);
        }
        if (json.isPresent()) {
            Files.writeString(
                    json.get(),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("notices", reports)) + "\n");
        }
        var everybody = reports.stream().allMatch(NoticeReport::everyStateTold);
        out.println(everybody ? "Every State was told." : "NOT every State was told.");
        return everybody && mailboxAgrees;
    }

    private void show(Rest rest, List<NoticeReport> reports) {
        var session = new SessionOfTheLetter(rest, settings);
        var states = timed("The States and their mailboxes", () -> new Missions(rest, settings.registration()).load());
        var addresses =
                states.stream().flatMap(state -> state.addresses().stream()).toList();
        timed("The venues and their rooms", () -> new Venues(rest, settings.agenda()).load());
        var id = timed("The session of the letter, as a draft", session::convene);
        var notices = new Notices(rest, settings.notification(), id);
        var first = !session.published();

        if (first) {
            reports.add(told(addresses, () -> {
                var invited = session.invite(id);
                return notices.await("invitation", null, invited);
            }));
            reports.add(told(addresses, () -> {
                var published = session.publishFirst();
                return notices.await("programme", published.number(), states.size());
            }));
        }
        reports.add(told(addresses, () -> {
            var published = session.publishChanges();
            out.printf("%nPublished %s with %d changes.%n", published.symbol(), published.changes());
            return notices.await("change", published.number(), states.size());
        }));
        whereToLook(session.slug());
    }

    private NoticeReport told(List<String> addresses, Supplier<NoticeReport> act) {
        if (counted.isEmpty()) {
            mailbox.ifPresent(count -> counted = count.of(addresses));
        }
        var report = act.get();
        print(report);
        mailbox.ifPresent(count -> compare(report, count.of(addresses)));
        return report;
    }

    private void print(NoticeReport report) {
        out.printf("%n%s%n", report.title());
        out.printf(
                "  States     %d invited, %d told, %d not%n",
                report.statesInvited(), report.statesTold(), report.statesInvited() - report.statesTold());
        out.printf(
                "  mailboxes  %d: %d accepted, %d failed, %d possible repeats%n",
                report.mailboxes(), report.accepted(), report.undeliverable(), report.duplicates());
        out.printf(
                "  time       first accepted after %s, last after %s%n",
                seconds(report.secondsToFirst()), seconds(Optional.ofNullable(report.secondsToLast())));
    }

    private void compare(NoticeReport report, Map<String, Long> now) {
        var arrived = now.entrySet().stream()
                .mapToLong(entry -> entry.getValue() - counted.getOrDefault(entry.getKey(), 0L))
                .toArray();
        counted = now;
        long messages = 0;
        long reached = 0;
        for (long number : arrived) {
            messages += number;
            reached += number > 0 ? 1 : 0;
        }
        var agrees = reached == report.accepted()
                && messages >= report.accepted()
                && messages <= report.accepted() + report.duplicates();
        mailboxAgrees &= agrees;
        out.printf(
                "  by IMAP    %d messages in %d mailboxes%s%n",
                messages, reached, agrees ? "" : ": NOT what notification-service counts");
    }

    private void whereToLook(String slug) {
        out.printf("%nLook at%n");
        out.printf("  the programme          %s/en/sessions/%s%n", settings.web(), slug);
        out.printf("  what changed           %s/en/sessions/%s/compare%n", settings.web(), slug);
        out.printf(
                "  the notices, told      %s/en/secretariat/sessions/%s  (sign in as secretariat)%n",
                settings.web(), slug);
        out.printf("  one mission's view     %s/en/mission  (sign in as focal.che)%n", settings.web());
        if (settings.ownMailbox()) {
            out.printf("  what was mailed        %s/?to=mission.che@che.example%n", settings.mailPage());
        }
        out.println("  (mailboxes, languages and parts of the programme are invented: deploy/local, demo/README.md)");
        out.println();
    }

    private <T> T timed(String what, Supplier<T> act) {
        var began = Instant.now();
        var result = act.get();
        out.printf(
                Locale.ROOT,
                "%-42s %5.1f s%n",
                what,
                Duration.between(began, Instant.now()).toMillis() / 1000.0);
        return result;
    }

    private static String seconds(Optional<Double> value) {
        return value.map(number -> String.format(Locale.ROOT, "%.1f s", number)).orElse("–");
    }
}
