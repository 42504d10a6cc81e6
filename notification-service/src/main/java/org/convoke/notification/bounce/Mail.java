package org.convoke.notification.bounce;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message as far as it was read.
 *
 * @param headers its own
 * @param text what it says in words, without what it returns; HTML as text
 * @param reports the groups of fields of a delivery status: first about the message, then about each recipient
 * @param returned the headers of the message that it returns; none where it returns nothing
 * @param whole whether all of it was read
 */
record Mail(Headers headers, String text, List<Headers> reports, Headers returned, boolean whole) {

    private static final Pattern REPORT_TYPE =
            Pattern.compile("report-type\\s*=\\s*\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    /** Where servers write whom a message came for. */
    private static final List<String> CAME_FOR = List.of(
            "To",
            "Cc",
            "Delivered-To",
            "X-Original-To",
            "X-Delivered-To",
            "Envelope-To",
            "X-Envelope-To",
            "X-RCPT-To",
            "X-Forwarded-To",
            "X-Failed-Return-Path",
            "Resent-To",
            "Received");

    /** "delivery-status" of a message that says it is a report of that type; empty of others. */
    String reportType() {
        var found = REPORT_TYPE.matcher(headers.first("Content-Type"));
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    String subject() {
        return headers.first("Subject");
    }

    String from() {
        return headers.first("From");
    }

    /** Whether it came from nobody, as bounces must (RFC 5321, 4.5.5). */
    boolean isFromNobody() {
        return headers.first("Return-Path").equals("<>");
    }

    /** Every place in which the return path that it answers may stand. */
    Stream<String> cameFor() {
        return Stream.concat(
                CAME_FOR.stream().flatMap(headers::all),
                Stream.of("Return-Path", "X-Envelope-From", "Envelope-From").flatMap(returned::all));
    }

    /** What it calls the envelope of the message that it is about. */
    Stream<String> envelopeIds() {
        return Stream.concat(
                reports.stream().flatMap(report -> report.all("Original-Envelope-Id")),
                Stream.of("Original-Envelope-Id", "X-Original-Envelope-Id").flatMap(headers::all));
    }

    /** What it calls the message that it is about. */
    Stream<String> messageIds() {
        return Stream.concat(
                Stream.concat(
                        Stream.of("Message-ID", "X-MS-TNEF-Correlator").flatMap(returned::all),
                        reports.stream().flatMap(report -> report.all("X-Original-Message-ID"))),
                Stream.of("X-Original-Message-ID", "In-Reply-To", "References").flatMap(headers::all));
    }
}
