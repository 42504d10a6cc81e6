package org.convoke.notification.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a delivery status (RFC 3464) says, from the fields of its groups; what they leave open, the words beside them say. */
final class DeliveryStatus {

    private static final Pattern ACTION =
            Pattern.compile("(?i)^\\W*(failed|failure|delayed|delivered|relayed|expanded)\\b");

    /** "smtp;", what kind of words follow. */
    private static final Pattern TYPE = Pattern.compile("(?i)^(smtp|dns|x-[\\w-]+)\\s*;\\s*");

    private DeliveryStatus() {}

    /** Empty where no group is about a recipient. What failed counts before what is late, and that before what arrived. */
    static Optional<Classified> of(Mail mail) {
        var groups =
                mail.reports().stream().filter(DeliveryStatus::isOfRecipient).toList();
        return Stream.of("failed", "delayed", "delivered", "expanded", "relayed")
                .flatMap(action -> groups.stream().filter(group -> action(group).equals(action)))
                .findFirst()
                .map(group -> classified(group, mail));
    }

    private static boolean isOfRecipient(Headers group) {
        return group.has("Action")
                || group.has("Final-Recipient")
                || group.has("Original-Recipient") && group.has("Status");
    }

    /** In one of the words of the RFC; by the class of the status where the action is missing or is none of them. */
    private static String action(Headers group) {
        var found = ACTION.matcher(group.first("Action"));
        if (found.find()) {
            var word = found.group(1).toLowerCase(Locale.ROOT);
            return word.equals("failure") ? "failed" : word;
        }
        return switch (group.first("Status").strip().replaceFirst("(?s)^(\\d)?.*", "$1")) {
            case "2" -> "delivered";
            case "4" -> "delayed";
            default -> "failed";
        };
    }

    private static Classified classified(Headers group, Mail mail) {
        var report = report(group, mail);
        return switch (action(group)) {
            case "delayed" -> new Classified.Delayed(report);
            case "delivered", "expanded" -> new Classified.Delivered(report, true);
            case "relayed" -> new Classified.Delivered(report, false);
            default -> new Classified.Bounce(severity(group, report, mail), report);
        };
    }

    /** By what the server said about this recipient; else by what it wrote for people. */
    private static Severity severity(Headers group, Classified.Report report, Mail mail) {
        var status = StatusCode.in(report.status());
        var own = Reasons.of(status.filter(StatusCode::isSpecific), diagnostic(group));
        if (own.isPresent() && (own.get() != Severity.SOFT || says(group) || isTemporary(status))) {
            return own.get();
        }
        var words = ReturnedText.before(mail.text());
        return TextForms.reason(words).or(() -> own).orElse(Severity.SOFT);
    }

    /** Whether the diagnostic is more than a code, so that its silence means something. */
    private static boolean says(Headers group) {
        return diagnostic(group).replaceAll("(?i)smtp;|[^\\p{L}]", "").length() > 12;
    }

    private static boolean isTemporary(Optional<StatusCode> status) {
        return status.filter(code -> !code.isPermanent()).isPresent();
    }

    private static Classified.Report report(Headers group, Mail mail) {
        var diagnostic = diagnostic(group);
        var own = StatusCode.in(diagnostic).filter(StatusCode::isSpecific);
        var field = StatusCode.in(group.first("Status"));
        var status = field.filter(StatusCode::isSpecific)
                .filter(code ->
                        own.isEmpty() || own.get().kind() != 5 || !own.get().isOfUs())
                .or(() -> own)
                .or(() -> field);
        return new Classified.Report(
                status.map(StatusCode::toString).orElse(""),
                Reasons.replyCode(diagnostic),
                host(group, mail),
                recipients(group),
                diagnostic.isEmpty()
                        ? TextForms.shortly(ReturnedText.before(mail.text()))
                        : TextForms.shortly(TYPE.matcher(diagnostic).replaceFirst("")));
    }

    /** All places in which servers write why, the standard's first. */
    private static String diagnostic(Headers group) {
        return String.join(
                        " ",
                        Stream.of("Diagnostic-Code", "X-Notes", "X-Supplementary-Info")
                                .flatMap(group::all)
                                .distinct()
                                .toList())
                .strip();
    }

    private static String host(Headers group, Mail mail) {
        return Stream.concat(
                        group.all("Remote-MTA"), mail.reports().stream().flatMap(each -> each.all("Reporting-MTA")))
                .map(name -> name.substring(name.indexOf(';') + 1).strip().replaceFirst("\\s.*", ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> recipients(Headers group) {
        return Stream.of("Original-Recipient", "Final-Recipient", "X-Actual-Recipient")
                .flatMap(group::all)
                .flatMap(field -> Addresses.ofRecipient(field).stream())
                .distinct()
                .toList();
    }
}
