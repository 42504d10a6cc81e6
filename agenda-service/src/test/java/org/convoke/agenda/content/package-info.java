@NullMarked
package org.convoke.agenda.content;

import org.jspecify.annotations.NullMarked;
