package org.convoke.registration.mission;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that any mail server can be given: the local part as it was typed, the domain in lower case and in ASCII.
 *
 * <p>What is accepted is the plain form of RFC 5321, 4.1.2 (dot-string, no quotes, no address literals) within its limits
 * of 64 and 254 octets, so that no mailbox depends on extensions that a relay may lack.
 */
record MailAddress(String text) {

    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Why a text is no address that can be written to, said to whoever typed it. */
    static final class NotAnAddress extends Exception {
        private static final long serialVersionUID = 1L;

        NotAnAddress(String message) {
            super(message);
        }
    }

    /** Reads what somebody typed; blanks around it are dropped. */
    static MailAddress of(String typed) throws NotAnAddress {
        var stripped = typed.strip();
        var at = stripped.lastIndexOf('@');
        if (at < 1 || at == stripped.length() - 1) {
            throw new NotAnAddress("must be one address such as office@mission.example");
        }
        var localPart = stripped.substring(0, at);
        if (localPart.length() > 64 || !LOCAL_PART.matcher(localPart).matches()) {
            throw new NotAnAddress(
                    "must have, before the @, 1 to 64 letters (a to z), digits or signs, with single dots"
                            + " between them");
        }
        var address = localPart + "@" + domain(stripped.substring(at + 1));
        if (address.length() > 254) {
            throw new NotAnAddress("must have at most 254 characters");
        }
        return new MailAddress(address);
    }

    private static String domain(String typed) throws NotAnAddress {
        var ascii = ascii(typed);
        var labels = ascii.split("\\.", -1);
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw noDomain();
            }
        }
        if (labels.length == 1 && !ascii.equals("localhost")) {
            throw noDomain();
        }
        if (DIGITS.matcher(labels[labels.length - 1]).matches()) {
            throw noDomain();
        }
        return ascii;
    }

    private static String ascii(String typed) throws NotAnAddress {
        try {
            return IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw noDomain();
        }
    }

    private static NotAnAddress noDomain() {
        return new NotAnAddress("must have, after the @, the name of a domain such as mission.example");
    }

    /** Whether mail to both would, as far as anybody can tell, reach the same mailbox. */
    boolean sameMailbox(MailAddress other) {
        return text.equalsIgnoreCase(other.text);
    }
}
