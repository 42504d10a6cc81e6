package org.convoke.acceptance;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The mailbox of return paths, on an IMAP server of the test. */
final class BounceMailbox {

    private static final String ADDRESS = "bounces@convoke.example";

    private final int port;
    private final GreenMailUser owner;

    private BounceMailbox(int port, GreenMailUser owner) {
        this.port = port;
        this.owner = owner;
    }

    static BounceMailbox start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return new BounceMailbox(server.getImap().getPort(), server.setUser(ADDRESS, ADDRESS, "secret"));
    }

    int port() {
        return port;
    }

    /** A mail server says that it could not deliver a message after all. */
    void undelivered(String returnPath, String recipient, String words) {
        receive("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.mission.example (Mail Delivery System)
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b

                This is the mail system at host mx.mission.example.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mission.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp; %s

                --b--
                """.formatted(returnPath, recipient, words));
    }

    private void receive(String message) {
        try {
            owner.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
