package org.convoke.notification.bounce;

import org.convoke.notification.bounce.Classified.AutoReply;
import org.convoke.notification.bounce.Classified.Reply;
import org.convoke.notification.bounce.Classified.Unknown;

/**
 * Tells bounces, delays, success, automatic answers and people's answers apart (docs/bounces.md has the rules). The standard's
 * form comes first, then words; what is none of them is unknown, and never a hard bounce.
 */
final class Classifier {

    private Classifier() {}

    static Classified classify(Mail mail) {
        if (mail.reportType().equals("feedback-report")) {
            return new Unknown("a complaint (RFC 5965)");
        }
        return DeliveryStatus.of(mail).or(() -> TextForms.of(mail)).orElseGet(() -> answer(mail));
    }

    private static Classified answer(Mail mail) {
        var machine = AutoReplies.of(mail);
        if (machine.isPresent()) {
            return new AutoReply(machine.get());
        }
        if (mail.isFromNobody() || TextForms.isOfMailSystem(mail)) {
            return new Unknown("a mail system wrote it, in a form that we do not know");
        }
        if (Addresses.first(mail.from()).isEmpty()) {
            return new Unknown("it does not say who wrote it");
        }
        return mail.text().isBlank() && mail.subject().isBlank() ? new Unknown("it says nothing") : new Reply();
    }
}
