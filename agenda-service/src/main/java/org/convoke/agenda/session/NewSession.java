package org.convoke.agenda.session;

import java.util.List;
import org.convoke.events.DutyStation;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.Programme;

/** What a session is convened with. */
record NewSession(
        ProcessId process,
        Slug slug,
        List<String> languages,
        List<DutyStation> primaryStations,
        List<DutyStation> copyStations,
        Programme programme)
        implements Checked {

    @Override
    public List<Fault> faults() {
        return Addressing.faults(languages, primaryStations, copyStations);
    }

    Addressing addressing() {
        return new Addressing(languages, primaryStations, copyStations);
    }
}
