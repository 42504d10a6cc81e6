package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.services.Command;
import org.convoke.web.services.Conflict;
import org.convoke.web.services.Drafting;
import org.convoke.web.services.Drafting.Commands;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Saves what somebody typed in a form, as commands against the version that the form was opened on: agenda-service brings
 * them together with what others have done since. Whoever may not edit the draft proposes them.
 */
@ApplicationScoped
class Saving {

    private final Drafting drafting;
    private final Proposing proposing;

    Saving(@RestClient Drafting drafting, Proposing proposing) {
        this.drafting = drafting;
        this.proposing = proposing;
    }

    /** What became of a form. */
    sealed interface Outcome {

        /** It is part of the draft. */
        record Saved() implements Outcome {}

        /** It waits for the secretariat. */
        record Proposed(UUID proposal) implements Outcome {}

        /** It cannot be part of a draft as it is. */
        record Faulty(Filled filled, List<Fault> faults) implements Outcome {}

        /**
         * Somebody else changed the same since the form was opened.
         *
         * @param conflicts in what; empty where the whole place of it is another one
         */
        record Overtaken(Filled filled, List<Conflict> conflicts) implements Outcome {}
    }

    /** Saves a form, or cancels the part that it is about. */
    Outcome save(Reader reader, OpenDraft open, Part part, Sent sent) {
        var filled = sent.filled();
        var cancelled = part.cancelled().filter(command -> sent.cancels());
        if (cancelled.isPresent()) {
            return send(reader, open, part, sent, filled, List.of(cancelled.get()));
        }
        return switch (part.read(filled.typed(), open.programme())) {
            case Part.Reading.Refused refused -> new Outcome.Faulty(filled, refused.faults());
            case Part.Reading.Understood ours -> {
                var plain = filled.with(ours.plain());
                yield commands(open, part, ours.edit(), filled.was())
                        .map(commands -> send(reader, open, part, sent, plain, commands))
                        .orElseGet(() -> new Outcome.Overtaken(plain, List.of()));
            }
        };
    }

    /** What was typed, as commands; empty where the form as it was opened no longer makes sense, as its meeting is gone. */
    private static Optional<List<Command>> commands(OpenDraft open, Part part, Edit edit, Typed was) {
        if (was.isEmpty()) {
            return Optional.of(edit.added());
        }
        return switch (part.read(was, open.programme())) {
            case Part.Reading.Refused gone -> Optional.empty();
            case Part.Reading.Understood before -> Optional.of(edit.since(before.edit()));
        };
    }

    private Outcome send(Reader reader, OpenDraft open, Part part, Sent sent, Filled filled, List<Command> commands) {
        var proposes = !open.mayBeEditedBy(reader);
        if (commands.isEmpty()) {
            return proposes
                    ? new Outcome.Faulty(filled, List.of(Fault.of("", "editor.fault.nothing")))
                    : new Outcome.Saved();
        }
        try {
            return proposes
                    ? new Outcome.Proposed(
                            proposing.propose(reader, open.session().slug(), sent.once(), filled, commands))
                    : change(reader, open, filled, commands);
        } catch (Refused refused) {
            if (refused.kind().equals("draft-conflict")) {
                return new Outcome.Overtaken(filled, refused.all("conflicts", Conflict.class));
            }
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            return new Outcome.Faulty(filled, Violations.in(refused, commands, filled.typed(), source(open, part)));
        }
    }

    private Outcome change(Reader reader, OpenDraft open, Filled filled, List<Command> commands) {
        drafting.change(reader.bearer(), open.session().slug(), new Commands(filled.version(), commands));
        return new Outcome.Saved();
    }

    /** The language in which a title of the part is written first. */
    private static String source(OpenDraft open, Part part) {
        var title = switch (part) {
            case ItemPart item ->
                Items.find(open.programme(), item.id())
                        .map(placed -> placed.item().title());
            case MeetingPart meeting -> open.programme().meeting(meeting.id()).map(known -> known.title());
            case SessionPart session -> Optional.of(open.programme().title());
        };
        return Texts.source(title.orElse(null), open.languages());
    }

    /** Makes a change that nobody typed. */
    void make(Reader reader, OpenDraft open, List<Command> commands) {
        drafting.change(
                reader.bearer(),
                open.session().slug(),
                new Commands(open.draft().version(), commands));
    }
}
