/**
 * The commands of {@code ./convoke}: up, down, status, restart, logs, demo, republish.
 * Promises one clear sentence for everything that goes wrong, and the exit codes of {@link ExitCode}.
 * Never builds anything: the script has done that before.
 */
@NullMarked
package org.convoke.local.command;

import org.jspecify.annotations.NullMarked;
