package org.convoke.agenda.command;

import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;

/** A command about the session as a whole. */
sealed interface SessionCommand extends Command.Unsigned {

    /** Sets what changes. */
    void edit(Programme.Fields session);

    @Override
    default Programme on(Programme programme) {
        return programme.with(this::edit);
    }

    record Retitle(LocalizedText title) implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.title = title;
        }
    }

    record ChangeTheme(LocalizedText theme) implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.theme = theme;
        }
    }

    record ChangeDates(Days days) implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.days = days;
        }
    }

    record ChangeVenue(Venue venue) implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.venue = venue;
        }
    }

    record ChangeMode(Mode mode) implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.mode = mode;
        }
    }

    record ChangeStatus(Status status) implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.status = status;
        }
    }

    /** The session is held later, at dates not yet known. */
    record Postpone(LocalizedText reason) implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.standing = new Standing.Postponed(reason);
        }
    }

    /** The session is not held. */
    record Cancel(LocalizedText reason) implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.standing = new Standing.Cancelled(reason);
        }
    }

    /** The session is held after all. */
    record Hold() implements SessionCommand {
        @Override
        public void edit(Programme.Fields session) {
            session.standing = new Standing.Convened();
        }
    }
}
