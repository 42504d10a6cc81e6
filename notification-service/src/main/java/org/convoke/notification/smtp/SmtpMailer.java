package org.convoke.notification.smtp;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Our own SMTP client (ADR 0003): blocking, one kept-alive connection per calling thread, finished bytes in, the
 * server's words out. Meant for a small fixed number of platform threads.
 */
public final class SmtpMailer implements Mailer, AutoCloseable {

    private final Standing standing = new Standing();
    private final Deadlines deadlines = new Deadlines();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Duration longest;
    private final ThreadLocal<Line> lineOfThread;

    SmtpMailer(SmtpSettings settings, Duration longest) {
        this.longest = longest;
        lineOfThread = ThreadLocal.withInitial(() -> {
            var line = new Line(settings, standing, deadlines, longest);
            lines.add(line);
            return line;
        });
    }

    /** To a relay on this machine or in its own network: neither encrypted nor signed in, with a mailer's usual patience. */
    public static SmtpMailer unencrypted(String host, int port) {
        var settings = new SmtpSettings(
                host,
                port,
                SmtpSettings.Tls.OFF,
                "",
                "",
                "",
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60));
        return new SmtpMailer(settings, Duration.ofSeconds(30));
    }

    @Override
    public Duration longestConversation() {
        return longest;
    }

    @Override
    public Answer send(Envelope envelope, byte[] message, Runnable beforeFinalDot) {
        var recipient = MailAddress.of(envelope.recipient());
        if (recipient.isEmpty()) {
            return new Answer.Refused(
                    Stage.RCPT, Fault.ADDRESS_PERMANENT, "here", 501, "5.1.3", "this is not a mail address");
        }
        var transaction = new MailTransaction(
                envelope.returnPath(), recipient.get(), envelope.envelopeId(), envelope.wantsSuccess());
        return lineOfThread.get().send(transaction, message, beforeFinalDot);
    }

    /** Closes every connection; a conversation that is going on breaks. */
    @Override
    public void close() {
        lines.forEach(Line::close);
        deadlines.close();
    }
}
