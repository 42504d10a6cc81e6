package org.convoke.agenda.draft;

import java.util.List;
import org.convoke.agenda.command.Command;

/** How a version of a draft came from the one before. */
sealed interface Origin {

    /** It is the first. */
    record Begun() implements Origin {}

    /** The whole programme was put in its place. */
    record Replaced() implements Origin {}

    /** What an earlier version changed was taken back. */
    record Reverted(int version) implements Origin {}

    /** It came by commands. */
    sealed interface ByCommands extends Origin {
        /** The version that whoever made the commands had read. */
        int madeAgainst();

        List<Command> commands();
    }

    /** By commands of the editor's own. */
    record Commanded(int madeAgainst, List<Command> commands) implements ByCommands {
        public Commanded {
            commands = List.copyOf(commands);
        }
    }

    /** By the commands of a proposal. */
    record Accepted(ProposalId proposal, int madeAgainst, List<Command> commands) implements ByCommands {
        public Accepted {
            commands = List.copyOf(commands);
        }
    }

    /** In a word. */
    default String word() {
        return switch (this) {
            case Begun begun -> "begun";
            case Replaced replaced -> "replaced";
            case Reverted reverted -> "reverted";
            case Commanded commanded -> "commanded";
            case Accepted accepted -> "accepted";
        };
    }
}
