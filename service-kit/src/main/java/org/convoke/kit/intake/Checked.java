package org.convoke.kit.intake;

import java.util.List;

/** A record with rules that concern more than one value or a whole list, and that name the field at fault. */
public interface Checked {

    /** What is wrong; empty where nothing is. */
    List<Fault> faults();
}
