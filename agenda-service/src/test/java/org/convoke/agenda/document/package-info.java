@NullMarked
package org.convoke.agenda.document;

import org.jspecify.annotations.NullMarked;
