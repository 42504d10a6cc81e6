package org.convoke.web.secretariat;

import java.util.List;
import org.convoke.web.services.Command;

/** What a form makes of items: one of them two, or two of them one. */
sealed interface Regroup {

    /** It can be done so. */
    record Understood(Command command) implements Regroup {}

    /** Something in the form is wrong. */
    record Wrong(List<Fault> faults) implements Regroup {}
}
