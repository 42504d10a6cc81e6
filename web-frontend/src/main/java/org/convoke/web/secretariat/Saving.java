package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convoke.programme.Programme;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Draft;
import org.convoke.web.services.Refused;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Saves a small change of a draft. The draft is read, the change is made to it, and it is written back only if it is
 * still the version that was read; else all is tried again on the newer one.
 */
@ApplicationScoped
class Saving {

    private static final int MOST_ATTEMPTS = 5;

    private final Agenda agenda;

    Saving(@RestClient Agenda agenda) {
        this.agenda = agenda;
    }

    /** Where something is to be saved, and by whom. */
    record Place(String bearer, String slug) {}

    /** What became of saving a form. */
    sealed interface Outcome {

        /** It is part of the draft. */
        record Saved() implements Outcome {}

        /** It cannot be part of a draft as it is. */
        record Faulty(Draft draft, Typed typed, List<Fault> faults) implements Outcome {}

        /**
         * Somebody else changed the same fields since the form was opened.
         *
         * @param typed the form with the changes of both; ours where they differ
         * @param theirs the form as they saved it
         */
        record Clash(Draft draft, Typed typed, Typed theirs, List<String> groups) implements Outcome {}

        /** Somebody else has cancelled the part since the form was opened. */
        record Gone(Draft draft, Typed typed) implements Outcome {}
    }

    /**
     * Saves a form.
     *
     * @param typed as it was sent
     * @param was as it was opened; empty for a part that is new
     */
    Outcome save(Place place, Part part, Typed typed, Typed was) {
        return attempt(place, draft -> save(place, draft, part, typed, was));
    }

    private Optional<Outcome> save(Place place, Draft draft, Part part, Typed typed, Typed was) {
        var programme = draft.programme();
        return switch (part.read(typed, programme)) {
            case Part.Reading.Refused refused -> Optional.of(new Outcome.Faulty(draft, typed, refused.faults()));
            case Part.Reading.Understood ours -> {
                var theirs = part.in(programme);
                if (theirs.isEmpty() && !was.isEmpty()) {
                    yield Optional.of(new Outcome.Gone(draft, ours.plain()));
                }
                var standing = theirs.orElse(Typed.NOTHING);
                var merge = Merge.of(part.groups(), was, ours.plain(), standing);
                yield merge.clashes().isEmpty()
                        ? put(place, draft, part, merge.typed())
                        : Optional.of(new Outcome.Clash(draft, merge.typed(), standing, merge.clashes()));
            }
        };
    }

    private Optional<Outcome> put(Place place, Draft draft, Part part, Typed typed) {
        return switch (part.read(typed, draft.programme())) {
            case Part.Reading.Refused refused -> Optional.of(new Outcome.Faulty(draft, typed, refused.faults()));
            case Part.Reading.Understood merged -> {
                var next = merged.edit().apply(draft.programme());
                try {
                    yield write(place, draft, next);
                } catch (Refused refused) {
                    if (refused.violations().isEmpty()) {
                        throw refused;
                    }
                    yield Optional.of(new Outcome.Faulty(draft, typed, Violations.in(refused, next, part)));
                }
            }
        };
    }

    /**
     * Cancels a part; refused where somebody else changed it since the form was opened.
     *
     * @param cancelled the change by which it is cancelled
     */
    Outcome cancel(Place place, Part part, Edit cancelled, Typed was) {
        return attempt(place, draft -> {
            var theirs = part.in(draft.programme());
            if (theirs.isPresent() && !theirs.get().equals(was)) {
                var groups = Merge.differences(part.groups(), was, theirs.get());
                return Optional.of(new Outcome.Clash(draft, was, theirs.get(), groups));
            }
            return write(place, draft, cancelled.apply(draft.programme()));
        });
    }

    /** Makes a change that nobody typed, whatever the draft has become. */
    void make(Place place, Edit edit) {
        attempt(place, draft -> write(place, draft, edit.apply(draft.programme())));
    }

    /** @return empty where somebody else was first */
    private Optional<Outcome> write(Place place, Draft draft, Programme programme) {
        try {
            agenda.save(place.bearer(), place.slug(), Agenda.version(draft.version()), programme);
            return Optional.of(new Outcome.Saved());
        } catch (Refused refused) {
            if (refused.status() != 412) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private Outcome attempt(Place place, Function<Draft, Optional<Outcome>> attempt) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            var outcome = attempt.apply(agenda.draft(place.bearer(), place.slug()));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("the draft moved " + MOST_ATTEMPTS + " times while it was to be saved");
    }
}
