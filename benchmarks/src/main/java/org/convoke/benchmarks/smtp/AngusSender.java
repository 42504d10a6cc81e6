package org.convoke.benchmarks.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;

/** Angus Mail's SMTPTransport. */
final class AngusSender implements Sender {

    private final Session session;
    private final Transport transport;
    private final Making making;

    /** How finished bytes become the message that Angus wants. */
    interface Making {
        MimeMessage message(Session session, byte[] bytes) throws MessagingException;
    }

    /** @param atOnce whether small packets leave at once; Angus has no setting for it, so it is given a socket that does */
    AngusSender(int port, boolean atOnce, Making making) throws MessagingException {
        this.making = making;
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.localhost", "localhost");
        settings.put("mail.smtp.from", "notices@convoke.example");
        if (atOnce) {
            settings.put("mail.smtp.socketFactory", new SocketsAtOnce());
        }
        session = Session.getInstance(settings);
        transport = session.getTransport("smtp");
        transport.connect();
    }

    @Override
    public void send(String recipient, byte[] message) throws MessagingException {
        transport.sendMessage(making.message(session, message), new Address[] {new InternetAddress(recipient)});
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    /** As its documentation has it: the bytes are parsed, and written again. */
    static MimeMessage parsed(Session session, byte[] bytes) throws MessagingException {
        return new MimeMessage(session, new ByteArrayInputStream(bytes));
    }

    /** A message that is its bytes: nothing is parsed. */
    static final class Finished extends MimeMessage {

        private final byte[] bytes;

        Finished(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }
    }
}
