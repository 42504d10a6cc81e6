package org.convoke.registration.mission;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that any mail server can be given: the local part as it was typed, the domain in lower case and in ASCII.
 *
 * <p>What is accepted is the plain form of RFC 5321, 4.1.2 (dot-string, no quotes, no address literals) within its limits
 * of 64 and 254 octets; with letters of any script before the @ (RFC 6531) only where the installation's mail server is said
 * to carry them, so that no mailbox depends on an extension that is lacking.
 */
record MailAddress(String text) {

    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern INTERNATIONAL_LOCAL_PART = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\p{L}\\p{M}\\p{N}-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\p{L}\\p{M}\\p{N}-]+)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Why a text is no address that can be written to, said to whoever typed it. */
    static final class NotAnAddress extends Exception {
        private static final long serialVersionUID = 1L;

        NotAnAddress(String message) {
            super(message);
        }
    }

    /** Reads what somebody typed, for a mail server that carries ASCII only. */
    static MailAddress of(String typed) throws NotAnAddress {
        return of(typed, false);
    }

    /**
     * Reads what somebody typed; blanks around it are dropped, and letters that can be written in two ways are written in
     * one.
     *
     * @param international whether the mail server carries any letters before the @ (SMTPUTF8)
     */
    static MailAddress of(String typed, boolean international) throws NotAnAddress {
        var stripped = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        var at = stripped.lastIndexOf('@');
        if (at < 1 || at == stripped.length() - 1) {
            throw new NotAnAddress("must be one address such as office@mission.example");
        }
        var localPart = stripped.substring(0, at);
        checkLocalPart(localPart, international);
        var address = localPart + "@" + domain(stripped.substring(at + 1));
        if (octets(address) > 254) {
            throw new NotAnAddress("must have at most 254 characters");
        }
        return new MailAddress(address);
    }

    private static void checkLocalPart(String localPart, boolean international) throws NotAnAddress {
        if (octets(localPart) <= 64 && LOCAL_PART.matcher(localPart).matches()) {
            return;
        }
        var isInternational = INTERNATIONAL_LOCAL_PART.matcher(localPart).matches();
        if (isInternational && international && octets(localPart) <= 64) {
            return;
        }
        throw new NotAnAddress(
                isInternational
                                && !international
                                && !LOCAL_PART.matcher(localPart).matches()
                        ? "must have, before the @, letters from a to z only: the mail server of this installation does"
                                + " not carry others (SMTPUTF8)"
                        : "must have, before the @, 1 to 64 letters (a to z), digits or signs, with single dots"
                                + " between them");
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What stands after the @. */
    String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
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
