package org.convoke.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What notification-service says of the notice of a drill, and what the mail server counted.
 *
 * @param refused the mailboxes that the drill had refused for good
 * @param messages how many messages the mail server took
 * @param lost mailboxes that should have got a message and got none
 * @param repeated mailboxes that got more than one
 * @param doubted mailboxes that may have got more than one, as the ledger says
 */
record DrillLedger(
        NoticeReport notice,
        Set<String> refused,
        int messages,
        Set<String> lost,
        Set<String> repeated,
        Set<String> doubted) {

    /** @param received the mailbox of each message that the mail server took */
    static DrillLedger of(
            NoticeReport notice,
            List<Correspondence> states,
            List<Correspondence> refusing,
            List<String> received,
            Set<String> doubted) {
        var times = received.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var refused = addresses(refusing);
        var lost = addresses(states);
        lost.removeAll(refused);
        lost.removeAll(times.keySet());
        var repeated = times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return new DrillLedger(notice, refused, received.size(), lost, repeated, new TreeSet<>(doubted));
    }

    private static TreeSet<String> addresses(Collection<Correspondence> states) {
        return states.stream()
                .flatMap(state -> state.addresses().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nothing was lost, nothing repeated that was not in doubt, and all were told but those who refused. */
    @JsonProperty
    boolean holds() {
        return lost.isEmpty()
                && doubted.containsAll(repeated)
                && notice.statesTold() == notice.statesInvited() - refused.size()
                && notice.accepted() == notice.mailboxes() - refused.size();
    }

    void print(PrintStream out) {
        out.printf("%n%s%n", notice.title());
        out.printf(
                "  by the ledger       %d States invited, %d told, %d not; %d mailboxes: %d accepted, %d refused%n",
                notice.statesInvited(),
                notice.statesTold(),
                notice.statesInvited() - notice.statesTold(),
                notice.mailboxes(),
                notice.accepted(),
                notice.undeliverable());
        out.printf("  in doubt            %d mailboxes may have got it twice%n", doubted.size());
        out.printf("  at the mail server  %d messages taken%n", messages);
        out.printf("  lost                %s%n", listed(lost));
        out.printf("  repeated            %s%n", listed(repeated));
        out.printf("  not in the ledger   %s%n", listed(notInLedger()));
        out.println(
                holds()
                        ? "\nThe promise holds: nothing was lost, and nothing was repeated that the ledger does not know of."
                        : "\nThe promise does NOT hold.");
    }

    private Set<String> notInLedger() {
        var unknown = new TreeSet<>(repeated);
        unknown.removeAll(doubted);
        return unknown;
    }

    private static String listed(Set<String> mailboxes) {
        return mailboxes.isEmpty() ? "none" : mailboxes.size() + ": " + String.join(", ", mailboxes);
    }
}
