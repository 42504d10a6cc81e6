package org.convoke.notification.email;

/**
 * Who we are in every message of this installation.
 *
 * @param from the address that messages come from, on our own domain
 * @param replyTo where answers go: the co-facilitators' office
 * @param webUrl the public address of the website, without a slash at its end
 * @param domain the domain of message ids, list ids and calendar entries; never changes
 * @param marksTests whether subjects to domains other than {@code .example} begin with {@code [TEST]}: in every
 *     installation but production
 */
public record MailIdentity(String from, String replyTo, String webUrl, String domain, boolean marksTests) {}
