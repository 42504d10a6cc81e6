package org.convoke.notification.smtp;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The envelope of one message in the words of the protocol, with the extensions that a server offers. */
record MailTransaction(String returnPath, MailAddress recipient, String envelopeId, boolean wantsSuccess) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** A command and what its answer is about. */
    record Command(Stage stage, String line) {}

    /** MAIL, RCPT and DATA. */
    List<Command> commands(Capabilities server, Content content) {
        return List.of(
                new Command(Stage.MAIL, mail(server, content)),
                new Command(Stage.RCPT, rcpt(server)),
                new Command(Stage.DATA, "DATA"));
    }

    /** Whether this server can carry the recipient's address. */
    boolean isPossibleFor(Capabilities server) {
        return !recipient.international() || server.offers("SMTPUTF8");
    }

    private String mail(Capabilities server, Content content) {
        var line = new StringBuilder("MAIL FROM:<").append(returnPath).append('>');
        if (server.offers("SIZE")) {
            line.append(" SIZE=").append(content.size());
        }
        if (content.eightBit() && server.offers("8BITMIME")) {
            line.append(" BODY=8BITMIME");
        }
        if (recipient.international()) {
            line.append(" SMTPUTF8");
        }
        if (server.offers("DSN")) {
            line.append(" RET=HDRS ENVID=").append(xtext(envelopeId));
        }
        return line.toString();
    }

    private String rcpt(Capabilities server) {
        var line = "RCPT TO:<" + recipient.value() + ">";
        if (!server.offers("DSN")) {
            return line;
        }
        return line + " NOTIFY=" + (wantsSuccess ? "SUCCESS," : "") + "FAILURE,DELAY"
                + (recipient.international() ? "" : " ORCPT=rfc822;" + xtext(recipient.value()));
    }

    /** RFC 3461, 4: printable ASCII, with "+" and "=" and everything else as hexadecimal. */
    static String xtext(String text) {
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 127 && octet != '+' && octet != '=') {
                encoded.append((char) octet);
            } else {
                encoded.append('+').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}
