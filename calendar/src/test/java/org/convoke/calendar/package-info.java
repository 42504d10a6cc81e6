@NullMarked
package org.convoke.calendar;

import org.jspecify.annotations.NullMarked;
