package org.convoke.calendar;

import java.time.Instant;
import org.convoke.programme.Programme;

/**
 * A programme as it was published, as far as the reader of the calendar may see it.
 *
 * @param number of the revision, rising by one from 0
 */
public record Publication(int number, Instant at, Programme programme) {}
