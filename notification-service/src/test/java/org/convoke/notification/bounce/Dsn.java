package org.convoke.notification.bounce;

/**
 * A delivery status, as a mail server would write it.
 *
 * @param to the return path that it comes to
 * @param recipient of whom it speaks
 * @param returned headers of the message that it returns, and more fields about the message
 */
record Dsn(String to, String recipient, String action, String status, String words, String fields, String returned) {

    private static int count;

    static Dsn failed(String to, String recipient, String words) {
        return new Dsn(
                to, recipient, "failed", StatusCode.in(words).orElseThrow().toString(), words, "", "");
    }

    static Dsn of(String to, String recipient, String action, String status) {
        return new Dsn(to, recipient, action, status, "", "", "");
    }

    Dsn withEnvelopeId(Object id) {
        return new Dsn(to, recipient, action, status, words, "Original-Envelope-Id: " + id + "\n", returned);
    }

    Dsn withReturned(String headers) {
        return new Dsn(to, recipient, action, status, words, fields, headers);
    }

    /** No two are the same, as no two are that servers write. */
    private static synchronized int next() {
        return ++count;
    }

    String text() {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.mission.example (Mail Delivery System)
                To: %s
                Subject: Delivery report
                Message-ID: <%d@mx.mission.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b

                This is the mail system at host mx.mission.example.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mission.example
                %s
                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --b
                Content-Type: text/rfc822-headers

                Subject: what was sent
                %s
                --b--
                """.formatted(to, next(), fields, recipient, action, status, words, returned);
    }
}
