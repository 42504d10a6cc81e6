package org.convoke.local.stack;

import java.time.Duration;

/** Is told what happens to the parts. */
public interface Progress {

    /**
     * A part has got into a state.
     *
     * @param elapsed since the state before began
     * @param detail one sentence more, or empty
     */
    void changed(String part, PartState state, Duration elapsed, String detail);
}
