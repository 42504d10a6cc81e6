package org.convoke.agenda.due;

/** Something that becomes due by the clock. */
public interface Due {

    /** What it is, for the log: "publications". */
    String what();

    /** Does all that is due by now; what time heals is left for the next look. */
    void carryOut();
}
