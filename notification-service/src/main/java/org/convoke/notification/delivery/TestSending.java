package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.convoke.kit.problem.Problem;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.email.ComposedEmail;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Envelope;
import org.convoke.notification.smtp.Mailer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Sends the organizers, at their own mailbox, what somebody else would read. Its subject says that it is a test; it is in no
 * ledger, tells nobody, and can not be acknowledged.
 */
@ApplicationScoped
public class TestSending {

    private final Mailer mailer;
    private final MailGuard guard;
    private final String office;
    private final String returnPath;

    TestSending(
            Mailer mailer,
            MailGuard guard,
            @ConfigProperty(name = "convoke.mail.office") Optional<String> office,
            @ConfigProperty(name = "convoke.mail.reply-to") String replyTo,
            @ConfigProperty(name = "convoke.mail.from") String returnPath) {
        this.mailer = mailer;
        this.guard = guard;
        this.office = office.filter(address -> !address.isBlank()).orElse(replyTo);
        this.returnPath = returnPath;
    }

    /**
     * What came of a test.
     *
     * @param address where it was sent
     */
    @Schema(name = "TestSent")
    public record TestSent(
            String address,
            String subject,

            @Schema(description = "Whether a mail server took it")
            boolean accepted,

            @Schema(description = "The mail server that answered")
            String server,

            @Schema(description = "Its words, or ours where it said nothing")
            String words) {}

    /** The organizers' own mailbox. */
    public String office() {
        return office;
    }

    /**
     * Sends it and waits for the answer.
     *
     * @param as whom the message addresses, at the organizers' mailbox
     * @throws Problem 409 where this installation may not write to that mailbox
     */
    public TestSent send(ComposedEmail email, Addressee as) {
        if (!guard.allows(office)) {
            throw Problem.conflict("not-allowed-here", "This installation may not write to " + office)
                    .build();
        }
        var envelope = new Envelope(returnPath, office, as.delivery().toString());
        var answer = mailer.send(envelope, email.testFor(as), () -> {});
        return new TestSent(
                office, email.testSubject(as), answer instanceof Answer.HandedOver, answer.host(), answer.words());
    }
}
