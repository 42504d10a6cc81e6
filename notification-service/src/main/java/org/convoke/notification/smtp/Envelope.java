package org.convoke.notification.smtp;

/**
 * Who a message is from and for, as mail servers read it.
 *
 * @param returnPath the address that bounces go to; empty for a message that must not bounce
 * @param recipient the one recipient
 * @param envelopeId what a bounce quotes (RFC 3461, ENVID): printable ASCII, at most 100 characters
 * @param wantsSuccess whether to be told, too, when it was delivered (RFC 3461, NOTIFY), where the server offers that
 */
public record Envelope(String returnPath, String recipient, String envelopeId, boolean wantsSuccess) {

    /** One that only what goes wrong is reported of. */
    public Envelope(String returnPath, String recipient, String envelopeId) {
        this(returnPath, recipient, envelopeId, false);
    }
}
