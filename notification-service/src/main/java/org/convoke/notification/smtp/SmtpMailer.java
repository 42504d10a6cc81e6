package org.convoke.notification.smtp;

import java.time.Duration;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Our own SMTP client (ADR 0003) of one server: blocking, as many kept-alive connections as there were conversations at
 * once, finished bytes in, the server's words out. Meant for a small fixed number of platform threads.
 */
public final class SmtpMailer implements Mailer, AutoCloseable {

    private final Standing standing = new Standing();
    private final Deadlines deadlines = new Deadlines();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Deque<Line> idle = new ConcurrentLinkedDeque<>();
    private final SmtpSettings settings;
    private final Duration longest;

    /** @param longest the hard deadline of a conversation */
    public SmtpMailer(SmtpSettings settings, Duration longest) {
        this.settings = settings;
        this.longest = longest;
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
        var line = Objects.requireNonNullElseGet(idle.pollFirst(), this::newLine);
        try {
            return line.send(transaction, message, beforeFinalDot);
        } finally {
            idle.addFirst(line); // the one that was used last is the least likely to be closed by the server
        }
    }

    private Line newLine() {
        var line = new Line(settings, standing, deadlines, longest);
        lines.add(line);
        return line;
    }

    /** Closes every connection; a conversation that is going on breaks. */
    @Override
    public void close() {
        lines.forEach(Line::close);
        deadlines.close();
    }
}
