package org.convoke.web.secretariat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.convoke.web.services.Publications.State;
import org.convoke.web.signin.Role;

/** What can be done with a publication that waits. */
enum Step {
    APPROVE("approval", Set.of(State.PENDING_APPROVAL), Role.COFACILITATOR),
    RELEASE("release", Set.of(State.HELD), Role.SECRETARIAT),
    HOLD("hold", Set.of(State.SCHEDULED), Role.SECRETARIAT),
    WITHDRAW(
            "withdrawal",
            Set.of(State.PENDING_APPROVAL, State.SCHEDULED, State.HELD),
            Role.SECRETARIAT,
            Role.COFACILITATOR);

    private final String word;
    private final Set<State> from;
    private final Role[] roles;

    Step(String word, Set<State> from, Role... roles) {
        this.word = word;
        this.from = from;
        this.roles = roles;
    }

    static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }

    /** Its name in addresses. */
    public String word() {
        return word;
    }

    /** Where its words begin in the bundle. */
    public String key() {
        return "publication." + word;
    }

    /** Whether it is possible while a publication is in that state. */
    boolean isPossible(State state) {
        return from.contains(state);
    }

    /** The roles that may take it. */
    Role[] roles() {
        return roles.clone();
    }

    /** Whether whoever takes it is asked why. */
    public boolean asksWhy() {
        return this == WITHDRAW;
    }
}
