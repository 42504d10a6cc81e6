/**
 * A programme and the changes of it as pages show them: day by day, with a bar where a revision changed something, and
 * as lists of what was and what is now. It formats; it never asks a service.
 */
@NullMarked
package org.convoke.web.programme;

import org.jspecify.annotations.NullMarked;
