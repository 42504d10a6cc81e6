package org.convoke.benchmarks.smtp;

import java.util.UUID;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Envelope;
import org.convoke.notification.smtp.SmtpMailer;

/** Convoke's own client, with the mark before the final dot left out: that is the database's time. */
final class ConvokeSender implements Sender {

    private final SmtpMailer mailer;

    ConvokeSender(int port) {
        mailer = SmtpMailer.unencrypted("127.0.0.1", port);
    }

    @Override
    public void send(String recipient, byte[] message) {
        var envelope = new Envelope(
                "notices@convoke.example", recipient, UUID.randomUUID().toString());
        var answer = mailer.send(envelope, message, () -> {});
        if (!(answer instanceof Answer.HandedOver)) {
            throw new IllegalStateException("not handed over: " + answer);
        }
    }

    @Override
    public void close() {
        mailer.close();
    }
}
