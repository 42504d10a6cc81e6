package org.convoke.agenda.draft;

import java.util.List;
import org.convoke.agenda.check.Checks;
import org.convoke.programme.Programme;

/**
 * What of the {@linkplain Checks checks} must be mended before anybody outside is told of a programme. A draft may break
 * every rule: work in progress is stored as it is.
 */
public final class Obstacles {

    private Obstacles() {}

    /** Everything that keeps the programme from being published. */
    public static List<Obstacle> of(Programme programme) {
        return Checks.blocking(programme).stream()
                .map(finding -> new Obstacle(finding.field(), finding.message()))
                .toList();
    }
}
