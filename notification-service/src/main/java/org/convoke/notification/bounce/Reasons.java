package org.convoke.notification.bounce;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a message was not delivered: the one place where a server's words become a severity. What is said about the address
 * counts only where nothing says that we were refused; what says nothing is soft.
 */
final class Reasons {

    private static final Pattern REPLY_CODE =
            Pattern.compile("(?<![\\d.:/-])(?<!\\w#)([45]\\d\\d)(?=[ \\-,:;)\\]]|$)(?!-\\d{4})");

    private Reasons() {}

    /** The reply code in a server's words; 0 where there is none. */
    static int replyCode(String words) {
        var found = REPLY_CODE.matcher(words);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /**
     * What a server's words and code mean.
     *
     * @param status the code that was given, and that is not only a word for failure
     * @return empty where they say nothing of the reason
     */
    static Optional<Severity> of(Optional<StatusCode> status, String words) {
        var said = words.replaceAll("\\s+", " ");
        var replied = replyCode(said);
        var temporary = status.map(code -> code.kind() == 4).orElse(replied / 100 == 4);
        if (temporary) {
            return Optional.of(
                    found(Phrases.REFUSED, said) && !found(Phrases.LATER, said) && !isFull(status, said)
                            ? Severity.REFUSED
                            : Severity.SOFT);
        }
        return ofPermanent(status, said, replied);
    }

    private static Optional<Severity> ofPermanent(Optional<StatusCode> status, String said, int replied) {
        var refused = found(Phrases.REFUSED, said) || found(Phrases.SENDER, said);
        var noAddress = found(Phrases.NO_SUCH_ADDRESS, said) && !found(Phrases.SENDER, said);
        if (status.filter(StatusCode::isOfUs).isPresent() && (refused || !noAddress)) {
            return Optional.of(Severity.REFUSED);
        }
        if (isFull(status, said)) {
            return Optional.of(Severity.SOFT);
        }
        if (status.filter(StatusCode::isOfNoAddress).isPresent()) {
            return Optional.of(
                    noAddress || !refused
                            ? (isOnlyLater(said, noAddress) ? Severity.SOFT : Severity.HARD)
                            : Severity.REFUSED);
        }
        if (noAddress) {
            return Optional.of(Severity.HARD);
        }
        if (refused) {
            return Optional.of(Severity.REFUSED);
        }
        return status.filter(StatusCode::isSpecific).isPresent() || replied != 0 || found(Phrases.LATER, said)
                ? Optional.of(Severity.SOFT)
                : Optional.empty();
    }

    private static boolean isFull(Optional<StatusCode> status, String said) {
        return status.filter(StatusCode::isOfFullMailbox).isPresent() || found(Phrases.FULL, said);
    }

    /** "5.2.1, receiving mail at a rate that …": the code says disabled, the words say for now. */
    private static boolean isOnlyLater(String said, boolean noAddress) {
        return !noAddress && found(Phrases.LATER, said);
    }

    private static boolean found(Pattern phrase, String said) {
        return phrase.matcher(said).find();
    }
}
