@NullMarked
package org.convoke.agenda.series;

import org.jspecify.annotations.NullMarked;
