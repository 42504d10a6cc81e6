package org.convoke.agenda.command;

import java.time.LocalDate;
import java.time.LocalTime;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/** A command about a deadline. */
sealed interface DeadlineCommand extends Command.Unsigned {

    /** A command about a deadline that the programme has. */
    sealed interface Edit extends DeadlineCommand {
        DeadlineId deadline();

        Deadline edit(Deadline was);

        @Override
        default Programme on(Programme programme) {
            return Parts.deadline(programme, deadline(), this::edit);
        }
    }

    /** @param added with an id of the client's making, so that it is the same deadline if it is sent twice */
    record Add(Deadline added) implements DeadlineCommand {
        @Override
        public Programme on(Programme programme) {
            return Parts.add(programme, added);
        }
    }

    /** @param time none where the whole day counts */
    record Move(
            DeadlineId deadline, LocalDate day, @Nullable LocalTime time) implements Edit {
        @Override
        public Deadline edit(Deadline was) {
            return new Deadline(was.id(), was.kind(), was.title(), day, time, was.visibility());
        }
    }

    record Retitle(DeadlineId deadline, LocalizedText title) implements Edit {
        @Override
        public Deadline edit(Deadline was) {
            return Parts.titled(was, title);
        }
    }

    record ChangeKind(DeadlineId deadline, DeadlineKind kind) implements Edit {
        @Override
        public Deadline edit(Deadline was) {
            return new Deadline(was.id(), kind, was.title(), was.day(), was.time(), was.visibility());
        }
    }

    record ChangeVisibility(DeadlineId deadline, Visibility visibility) implements Edit {
        @Override
        public Deadline edit(Deadline was) {
            return new Deadline(was.id(), was.kind(), was.title(), was.day(), was.time(), visibility);
        }
    }

    record Withdraw(DeadlineId deadline) implements DeadlineCommand {
        @Override
        public Programme on(Programme programme) {
            return Parts.without(programme, deadline);
        }
    }
}
