package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.convoke.notification.bounce.Classified.Report;
import org.convoke.notification.bounce.Journal.Entry;
import org.convoke.notification.bounce.Journal.Outcome;
import org.jspecify.annotations.Nullable;

/** One message of the mailbox: what it is, what follows, and how far the mailbox was read, in one transaction. */
@ApplicationScoped
class Handling {

    private static final Report NOTHING_SAID = new Report("", 0, "", List.of(), "");

    private final Position position;
    private final Journal journal;
    private final About about;
    private final Consequences consequences;
    private final Loops loops;

    Handling(Position position, Journal journal, About about, Consequences consequences, Loops loops) {
        this.position = position;
        this.journal = journal;
        this.about = about;
        this.consequences = consequences;
        this.loops = loops;
    }

    /** What came of the turn. */
    sealed interface Result {
        /** @param kind what the message was, and {@code outcome}: what came of it */
        record Handled(String kind, Outcome outcome) implements Result {}

        /** It was handled before. */
        record Known() implements Result {}

        /** Another replica reads at this moment. */
        record NotOurTurn() implements Result {}
    }

    @Transactional
    Result handle(Fetched message) {
        return inTurn(message).orElseGet(() -> {
            var mail = MailParser.parse(message.octets(), message.whole());
            var entry = entry(mail, Classifier.classify(mail));
            journal.write(message, entry);
            return new Result.Handled(entry.kind(), entry.outcome());
        });
    }

    /** Keeps a message that cannot be handled, so that those behind it can. */
    @Transactional
    Result setAside(Fetched message, String why) {
        return inTurn(message).orElseGet(() -> {
            journal.write(
                    message,
                    new Entry("unreadable", Outcome.SET_ASIDE, why, null, null, "", "", NOTHING_SAID, false, true));
            return new Result.Handled("unreadable", Outcome.SET_ASIDE);
        });
    }

    /** What there is instead of handling it; empty where it is to be handled now. */
    private Optional<Result> inTurn(Fetched message) {
        if (!position.takesTurn(message.mailbox())) {
            return Optional.of(new Result.NotOurTurn());
        }
        if (message.uid() <= position.last(message.mailbox(), message.validity())) {
            return Optional.of(new Result.Known());
        }
        position.advance(message);
        return journal.knows(message) ? Optional.of(new Result.Known()) : Optional.empty();
    }

    private Entry entry(Mail mail, Classified what) {
        return switch (what) {
            case Classified.Bounce bounce -> reported(mail, what, bounce.report());
            case Classified.Delayed delayed -> reported(mail, what, delayed.report());
            case Classified.Delivered delivered -> reported(mail, what, delivered.report());
            case Classified.AutoReply machine ->
                entry(mail, what, Outcome.NOTED, machine.because(), null, NOTHING_SAID);
            case Classified.Reply reply ->
                loops.isOurOwn(mail)
                        ? entry(mail, what, Outcome.NOTED, "it comes from ourselves", null, NOTHING_SAID)
                        : entry(mail, what, Outcome.TO_FORWARD, null, null, NOTHING_SAID);
            case Classified.Unknown unknown ->
                entry(
                        mail,
                        what,
                        Outcome.SET_ASIDE,
                        unknown.because(),
                        null,
                        new Report("", 0, "", List.of(), mail.text()));
        };
    }

    /** A report counts only for the delivery that it is proven, or at least said, to be about. */
    private Entry reported(Mail mail, Classified what, Report report) {
        return switch (about.of(mail)) {
            case About.Found.Forged() ->
                entry(mail, what, Outcome.IGNORED, "its return path was not made by us", null, report);
            case About.Found.None() ->
                entry(mail, what, Outcome.SET_ASIDE, "it names no delivery of ours", null, report);
            case About.Found.Delivery delivery ->
                About.isFor(delivery, report.recipients(), mail)
                        ? entry(
                                mail,
                                what,
                                consequences.of(what, delivery.id(), delivery.address()),
                                null,
                                delivery,
                                report)
                        : entry(mail, what, Outcome.SET_ASIDE, "it speaks of another recipient", delivery, report);
        };
    }

    private static Entry entry(
            Mail mail,
            Classified what,
            Outcome outcome,
            @Nullable String why,
            About.Found.@Nullable Delivery delivery,
            Report report) {
        return new Entry(
                what.word(),
                outcome,
                why,
                delivery == null ? null : delivery.id(),
                delivery == null ? null : delivery.address(),
                mail.from(),
                mail.subject(),
                report,
                outcome != Outcome.SET_ASIDE
                        && outcome != Outcome.IGNORED
                        && what.word().equals(Severity.SOFT.word()),
                outcome == Outcome.SET_ASIDE || outcome == Outcome.TO_FORWARD);
    }
}
