package org.convoke.web.secretariat;

import java.util.Arrays;
import java.util.List;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Role;

/** Whether somebody holds a role in the process of a session, so that a page offers what the service will allow. */
public final class Mandates {

    private Mandates() {}

    public static boolean hold(Reader reader, Session session, Role... roles) {
        var process = List.of("process:*", "process:" + session.process().id());
        return reader.mandates().stream()
                .anyMatch(
                        mandate -> Arrays.asList(roles).contains(mandate.role()) && process.contains(mandate.scope()));
    }
}
