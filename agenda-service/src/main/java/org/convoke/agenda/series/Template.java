package org.convoke.agenda.series;

import org.convoke.agenda.session.ProcessId;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A programme to begin a session with; its title and theme say what it is for.
 *
 * @param name by which a session is begun from it
 * @param process whose secretariat saved it, null where it comes with the product
 */
record Template(String name, @Nullable ProcessId process, Programme programme) {}
