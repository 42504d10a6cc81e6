package org.convoke.notification.smtp;

import java.util.Set;

/** Whose fault a refusal is: the rules of "who is at fault decides", as one table that can be read and tested. */
final class Faults {

    /** Enhanced codes that say that an address does not exist (RFC 3463, 3886; 5.1.10: RFC 7505; 5.2.1: disabled). */
    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    /** Replies that say that the server did not understand, or does not take, what any message of ours would say. */
    private static final Set<Integer> OUR_COMMANDS = Set.of(500, 502, 503, 504, 555);

    private Faults() {}

    /**
     * @param code the reply code, 4xx or 5xx
     * @param enhanced the enhanced status code, empty where there was none
     * @param others how the same server has treated others lately; asked only where the answer could mean them all
     */
    static Fault of(Stage stage, int code, String enhanced, Others others) {
        if (code < 500) {
            return Fault.TEMPORARY;
        }
        return switch (stage) {
            case CONNECT, GREETING, EHLO, TLS, AUTH -> Fault.US;
            case MAIL -> isTooLarge(code, enhanced) ? Fault.RECIPIENT_PERMANENT : Fault.US;
            case RCPT -> ofRecipient(code, enhanced, others);
            case DATA, FINAL_DOT -> isAboutUs(code) ? Fault.US : unlessAll(Fault.RECIPIENT_PERMANENT, others);
        };
    }

    /** Whether the answer to "whose fault" depends on how the server treats others. */
    static boolean dependsOnOthers(Stage stage, int code, String enhanced) {
        return of(stage, code, enhanced, Others.ACCEPTED) != of(stage, code, enhanced, Others.REFUSED);
    }

    private static Fault ofRecipient(int code, String enhanced, Others others) {
        if (NO_SUCH_ADDRESS.contains(enhanced)) {
            return Fault.ADDRESS_PERMANENT;
        }
        if (enhanced.startsWith("5.7.")) {
            return unlessAll(Fault.RECIPIENT_PERMANENT, others);
        }
        if (isAboutUs(code)) {
            return Fault.US;
        }
        if (enhanced.isEmpty() && code == 550) {
            return unlessAll(Fault.ADDRESS_PERMANENT, others);
        }
        return Fault.RECIPIENT_PERMANENT;
    }

    /** Of MAIL, which names the size (RFC 1870, RFC 3463): it is about this message, not about us. */
    private static boolean isTooLarge(int code, String enhanced) {
        return enhanced.equals("5.3.4") || enhanced.equals("5.2.3") || code == 552 && enhanced.isEmpty();
    }

    /** 530 to 539 are about signing in (RFC 4954). */
    private static boolean isAboutUs(int code) {
        return OUR_COMMANDS.contains(code) || (code >= 530 && code <= 539);
    }

    private static Fault unlessAll(Fault forThisOne, Others others) {
        return switch (others) {
            case ACCEPTED -> forThisOne;
            case UNKNOWN -> Fault.TEMPORARY;
            case REFUSED -> Fault.US;
        };
    }
}
