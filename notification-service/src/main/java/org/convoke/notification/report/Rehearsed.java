package org.convoke.notification.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convoke.notification.report.Addressees.Invited;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a publication would be told, as things are now. */
@Schema(name = "Rehearsed")
public record Rehearsed(
        @Schema(description = "The invited participants") int states,

        @Schema(description = "The mailboxes that would be written to")
        int mailboxes,

        @Schema(description = "How many of these read which language")
        Map<String, Integer> languages,

        @Schema(description = "Those whom no message would reach, in English order")
        List<Unreachable> notReachable) {

    /** Counts them. */
    public static Rehearsed of(List<Invited> invited) {
        var written = invited.stream()
                .flatMap(one -> one.mailboxes().stream())
                .filter(mailbox -> !mailbox.suppressed())
                .toList();
        var byLanguage = new TreeMap<String, Integer>();
        written.forEach(mailbox -> byLanguage.merge(mailbox.language(), 1, Integer::sum));
        return new Rehearsed(
                invited.size(),
                written.size(),
                byLanguage,
                invited.stream()
                        .filter(one -> !one.isReachable())
                        .map(one -> new Unreachable(who(one), one.reason()))
                        .toList());
    }

    private static Reached.Who who(Invited one) {
        return new Reached.Who(
                one.participant().id(),
                one.participant().code(),
                one.participant().names());
    }

    /** Somebody whom no message would reach. */
    @Schema(name = "Unreachable")
    public record Unreachable(
            Reached.Who participant,

            @Schema(description = "no-mailbox or suppressed")
            String reason) {}
}
