/**
 * What is planned for a session, and how two plans differ. Values only: a programme knows nothing of who edits it,
 * publishes it or is told of it. It never reads a clock, a database or a locale.
 */
@NullMarked
package org.convoke.programme;

import org.jspecify.annotations.NullMarked;
