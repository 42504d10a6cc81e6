package org.convoke.agenda.publication;

import java.time.Instant;
import java.util.Optional;
import org.convoke.agenda.revision.NameChoice;

/**
 * What is to be published, and how.
 *
 * @param draftVersion the version that is frozen with the request
 * @param publishAt when it goes out; nothing for at once
 * @param hold whether it waits until it is released
 * @param name what it is to be called; nothing leaves it to the rule
 */
record Wanted(int draftVersion, Optional<Instant> publishAt, boolean hold, Optional<NameChoice> name) {}
