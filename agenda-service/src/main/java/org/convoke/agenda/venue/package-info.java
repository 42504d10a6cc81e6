/**
 * The houses and rooms that a secretariat chooses from: what they are called, how many they hold, how one gets in, and when
 * they are free. A programme takes a room's name and not the room, so that a change here never changes what was published.
 */
@NullMarked
package org.convoke.agenda.venue;

import org.jspecify.annotations.NullMarked;
