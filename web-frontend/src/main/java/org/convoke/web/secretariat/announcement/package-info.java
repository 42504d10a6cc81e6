/**
 * Announcements that the organizers write by hand: written, seen through the eyes of any State, tried at their own mailbox,
 * and sent once. What is sent becomes a notice, and its page is that of the notice.
 */
@NullMarked
package org.convoke.web.secretariat.announcement;

import org.jspecify.annotations.NullMarked;
