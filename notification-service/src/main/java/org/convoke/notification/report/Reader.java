package org.convoke.notification.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.report.Addressees.Invited;
import org.convoke.notification.report.Addressees.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * Through whose eyes the organizers look at a message before it is sent.
 *
 * @param language in which the message is written
 * @param below what stands below it; null for nothing
 */
public record Reader(
        Invited invited,
        Optional<Mailbox> mailbox,
        String language,
        @Nullable String below) {

    /** Stands in the address by which a mailbox acknowledges, which is nobody's yet. */
    private static final String NO_LINK = "…";

    /**
     * The reader that was asked for.
     *
     * @param invited those who are invited
     * @param participant the code of one of them, in any case; null for the first that reads the language
     * @param language that the message is to be written in; null for that of the mailbox
     * @param known the languages that we write
     * @throws Problem 400 where there is no such participant or language, 409 where nobody is invited
     */
    public static Reader of(
            List<Invited> invited, @Nullable String participant, @Nullable String language, List<String> known) {
        var reader = chosen(invited, participant, language);
        var mailbox = reader.mailboxes().stream().filter(Mailbox::primary).findFirst();
        if (language != null && !known.contains(language)) {
            throw refused("language", "must be one of " + String.join(", ", known));
        }
        return new Reader(
                reader,
                mailbox,
                language == null ? mailbox.map(Mailbox::language).orElse("en") : language,
                language == null
                        ? mailbox.flatMap(box -> Optional.ofNullable(box.below()))
                                .orElse(null)
                        : null);
    }

    private static Invited chosen(List<Invited> invited, @Nullable String participant, @Nullable String language) {
        if (invited.isEmpty()) {
            throw Problem.conflict("nobody-invited", "Nobody is invited to this session, so nobody would be told")
                    .build();
        }
        if (participant != null) {
            var code = participant.toUpperCase(Locale.ROOT);
            return invited.stream()
                    .filter(one -> one.participant().code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> refused("participant", "must be the code of one that is invited"));
        }
        return invited.stream()
                .filter(one -> one.mailboxes().stream()
                        .anyMatch(mailbox ->
                                mailbox.primary() && mailbox.language().equals(language)))
                .findFirst()
                .orElse(invited.getFirst());
    }

    /** The reader as a message addresses it; at its own mailbox. */
    public Addressee addressee() {
        return addressee(new UUID(0, 0), mailbox.map(Mailbox::address).orElse(""));
    }

    /**
     * The same at another address.
     *
     * @param message what the message is told apart by
     */
    public Addressee addressee(UUID message, String address) {
        var participant = invited.participant();
        return new Addressee(
                message,
                address,
                participant.code(),
                participant.names(),
                participant.formalNames(),
                mailbox.map(Mailbox::station).orElse(DutyStation.NEW_YORK),
                mailbox.flatMap(box -> Optional.ofNullable(box.zone())).orElse(null),
                mailbox.map(Mailbox::invited).orElse(false),
                NO_LINK,
                participant.kind());
    }

    private static Problem refused(String field, String message) {
        return Problem.invalid(List.of(new Violation(field, "query", message))).build();
    }
}
