package org.convoke.notification.smtp;

/**
 * Who a message is from and for, as mail servers read it.
 *
 * @param returnPath the address that bounces go to; empty for a message that must not bounce
 * @param recipient the one recipient
 * @param envelopeId what a bounce quotes (RFC 3461, ENVID): printable ASCII, at most 100 characters
 */
public record Envelope(String returnPath, String recipient, String envelopeId) {}
