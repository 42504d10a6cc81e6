/** Tests of what the organizers write by hand: seen before it goes out, sent once, and proved like every notice. */
@NullMarked
package org.convoke.notification.announcement;

import org.jspecify.annotations.NullMarked;
