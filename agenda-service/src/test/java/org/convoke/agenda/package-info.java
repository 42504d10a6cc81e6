@NullMarked
package org.convoke.agenda;

import org.jspecify.annotations.NullMarked;
