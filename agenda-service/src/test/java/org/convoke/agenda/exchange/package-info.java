@NullMarked
package org.convoke.agenda.exchange;

import org.jspecify.annotations.NullMarked;
