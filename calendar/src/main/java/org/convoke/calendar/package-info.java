/**
 * A session's programme as calendars: which events there are, since when, how often each has changed, and the file that
 * says so. The same code writes what is attached to an email and what is subscribed to, so that a calendar that has both
 * has one event. It reads no clock and no database, and knows nothing of who may see what.
 */
@NullMarked
package org.convoke.calendar;

import org.jspecify.annotations.NullMarked;
