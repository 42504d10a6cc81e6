package org.convoke.web.secretariat;

import java.util.List;
import java.util.Optional;
import org.convoke.programme.Programme;
import org.convoke.web.services.Command;

/** A part of a programme that has a form of its own. */
sealed interface Part permits ItemPart, MeetingPart, SessionPart {

    /** The fields as a programme has them; empty where it does not have the part. */
    Optional<Typed> in(Programme programme);

    /** What the fields, as they were typed, shall make of a programme, or all that is wrong with them. */
    Reading read(Typed typed, Programme programme);

    /** The fields, or groups of them, that belong together, in their order. */
    List<String> groups();

    /** The command by which it is cancelled; empty where it cannot be. */
    Optional<Command> cancelled();

    /** What the fields of rooms begin with. */
    List<String> rooms();

    /** Where it stands on the desk. */
    String anchor();

    /** What became of reading a form. */
    sealed interface Reading {

        /**
         * The form can be read.
         *
         * @param plain the fields in the form in which {@link Part#in} gives them
         */
        record Understood(Edit edit, Typed plain) implements Reading {}

        /** The form cannot be read. */
        record Refused(List<Fault> faults) implements Reading {}
    }
}
