@NullMarked
package org.convoke.agenda.venue;

import org.jspecify.annotations.NullMarked;
