package org.convoke.web.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Notification.DeliveryProof;
import org.convoke.web.services.Notification.Proven;
import org.convoke.web.services.Notification.Totals;
import org.convoke.web.services.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A delivery report as a page shows it: the same facts as in the signed files.
 *
 * @param asOf when anything in it last changed
 */
public record Proof(Totals totals, Moment asOf, String asOfUtc, List<Row> rows) {

    /**
     * A participant.
     *
     * @param english its English name, where the page is in another language and the names differ
     * @param reason the key of why it was not reached
     */
    public record Row(
            String name,
            Optional<String> english,
            Standing standing,
            Optional<String> reason,
            Optional<At> told,
            List<Message> messages) {}

    /** When something happened: at the venue, and in universal time. */
    public record At(Moment there, String utc) {}

    /**
     * One message.
     *
     * @param chip the class of the chip
     * @param state the key of the word on it
     * @param answer of the server: "250 2.0.0 Ok: queued"
     * @param tells the symbol of the revision that it tells
     * @param hash of the programme of that revision, in groups between which a line can end
     */
    public record Message(
            String address,
            String chip,
            String state,
            Optional<At> accepted,
            Optional<String> server,
            String answer,
            String messageId,
            Optional<String> tells,
            List<String> hash,
            Optional<At> acknowledged,
            Optional<String> by) {}

    static Proof of(DeliveryProof proof, VenueClock clock) {
        return new Proof(
                proof.totals(),
                clock.moment(proof.asOf()),
                utc(proof.asOf()),
                proof.participants().stream().map(one -> row(one, clock)).toList());
    }

    private static Row row(Proven proven, VenueClock clock) {
        var name = Registration.nameIn(proven.names(), clock.words().language(), proven.code());
        var english = Registration.nameIn(proven.names(), "en", proven.code());
        return new Row(
                name,
                Optional.of(english).filter(other -> !other.equals(name)),
                Standing.of(proven.outcome()),
                Optional.ofNullable(proven.reason())
                        .map(reason -> "notice.reason." + reason)
                        .filter(clock.words()::has),
                at(proven.toldAt(), clock),
                proven.messages().stream().map(sent -> message(sent, clock)).toList());
    }

    private static Message message(Proven.Sent sent, VenueClock clock) {
        var revision = Optional.ofNullable(sent.revision());
        return new Message(
                sent.address(),
                Post.chip(sent.state()),
                "notice.delivery."
                        + sent.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                at(sent.acceptedAt(), clock),
                Optional.ofNullable(sent.server()),
                Stream.of(
                                Objects.toString(sent.code(), ""),
                                Objects.toString(sent.enhanced(), ""),
                                Objects.toString(sent.words(), ""))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" ")),
                sent.messageId(),
                revision.map(known -> Symbols.shown(known.symbol(), clock.words())),
                SignedTable.grouped(revision.map(Proven.Revision::contentHash).orElse("")),
                at(sent.acknowledgedAt(), clock),
                Optional.ofNullable(sent.acknowledgedBy()));
    }

    private static Optional<At> at(@Nullable Instant instant, VenueClock clock) {
        return Optional.ofNullable(instant).map(known -> new At(clock.moment(known), utc(known)));
    }

    private static String utc(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME
                        .format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                        .replace('T', ' ')
                + " UTC";
    }
}
