package org.convoke.notification.smtp;

import java.net.IDN;
import java.util.Optional;

/**
 * An address in the form in which it goes into a command: the domain in ASCII, nothing in it that could end a command.
 *
 * @param international whether its local part has characters beyond ASCII, which only SMTPUTF8 carries
 */
record MailAddress(String value, boolean international) {

    /** RFC 5321, 4.5.3.1.3: a path of 256 octets, two of them angle brackets. */
    private static final int LONGEST = 254;

    /** Empty where this is not an address. */
    static Optional<MailAddress> of(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || text.codePoints().anyMatch(MailAddress::isForbidden)) {
            return Optional.empty();
        }
        try {
            var local = text.substring(0, at);
            var address = local + "@" + IDN.toASCII(text.substring(at + 1));
            return address.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new MailAddress(address, local.chars().anyMatch(c -> c > 126)));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static boolean isForbidden(int c) {
        return c <= ' '
                || c == '<'
                || c == '>'
                || c == 127
                || Character.getType(c) == Character.FORMAT
                || Character.isSpaceChar(c)
                || Character.isISOControl(c);
    }
}
