package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.convoke.notification.bounce.Journal.Kept;
import org.convoke.notification.bounce.Journal.Outcome;
import org.convoke.notification.email.MailIdentity;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Envelope;
import org.convoke.notification.smtp.Fault;
import org.convoke.notification.smtp.Mailer;
import org.jboss.logging.Logger;

/**
 * Sends what people answered on to the co-facilitators' office: what they say, as plain text and without attachments, which stay
 * in the mailbox. It comes from nobody, so that nothing comes back, and says of itself that a program sent it.
 */
@ApplicationScoped
class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final int LONGEST = 100_000;

    private final Journal journal;
    private final Mailer mailer;
    private final MailIdentity us;

    Forwarding(Journal journal, Mailer mailer, MailIdentity us) {
        this.journal = journal;
        this.mailer = mailer;
        this.us = us;
    }

    /** Tries all that wait; what the server does not take now is tried the next time. */
    void forward() {
        for (var reply : journal.with(Outcome.TO_FORWARD)) {
            try {
                var answer =
                        mailer.send(new Envelope("", us.replyTo(), reply.id().toString()), message(reply), () -> {});
                outcome(answer).ifPresent(outcome -> settle(reply, outcome, answer.words()));
            } catch (IOException | MessagingException e) {
                settle(reply, Outcome.SET_ASIDE, "could not be forwarded: " + e.getMessage());
            }
        }
    }

    private static Optional<Outcome> outcome(Answer answer) {
        return switch (answer) {
            case Answer.HandedOver taken -> Optional.of(Outcome.FORWARDED);
            case Answer.Refused refused ->
                refused.fault() == Fault.ADDRESS_PERMANENT || refused.fault() == Fault.RECIPIENT_PERMANENT
                        ? Optional.of(Outcome.SET_ASIDE)
                        : Optional.empty();
            case Answer.Broken broken -> Optional.empty();
        };
    }

    private void settle(Kept reply, Outcome outcome, String why) {
        write(reply, outcome, why);
        if (outcome == Outcome.SET_ASIDE) {
            LOG.warnf("An answer could not be forwarded to the office, message=%s", reply.id());
        }
    }

    @Transactional
    void write(Kept reply, Outcome outcome, String why) {
        if (journal.holds(reply.id(), Outcome.TO_FORWARD)) {
            journal.becomes(reply.id(), outcome, why);
        }
    }

    private byte[] message(Kept reply) throws MessagingException, IOException {
        var mail = MailParser.parse(journal.content(reply), true);
        var forwarded = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + reply.id() + "@" + us.domain() + ">");
            }
        };
        forwarded.setFrom(new InternetAddress(us.from()));
        forwarded.setRecipient(Message.RecipientType.TO, new InternetAddress(us.replyTo()));
        var sender = Addresses.first(mail.from()).orElse("");
        if (!sender.isEmpty()) {
            forwarded.setHeader("Reply-To", sender);
        }
        forwarded.setSubject("Fwd: " + oneLine(mail.subject()), "UTF-8");
        forwarded.setSentDate(Date.from(reply.receivedAt()));
        forwarded.setHeader("Auto-Submitted", "auto-generated");
        forwarded.setHeader("X-Auto-Response-Suppress", "All");
        forwarded.setHeader(Loops.MARK, "yes");
        forwarded.setText(text(mail), "UTF-8");
        var bytes = new ByteArrayOutputStream();
        forwarded.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static String text(Mail mail) {
        var said = mail.text().strip();
        return """
                %s answered a notice. Attachments, if there are any, are in the mailbox of return paths.

                From: %s
                Date: %s
                Subject: %s

                %s
                """.formatted(
                        Addresses.first(mail.from()).orElse("Somebody"),
                        oneLine(mail.from()),
                        oneLine(mail.headers().first("Date")),
                        oneLine(mail.subject()),
                        said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "\n[…]");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n\\x00-\\x1f\\x7f]+", " ").strip();
    }
}
