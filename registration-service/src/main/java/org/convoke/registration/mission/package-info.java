/**
 * How the missions of participants are written to. Promises checked addresses in the mission's own order, that a new address is
 * used only once somebody who reads it, or the secretariat, has said that it is right, one event for every real change in the
 * transaction of that change, a history of who changed what, and that nobody reads another participant's mailboxes. Never
 * writes to a mailbox itself, makes or sees no link, and keeps no name but that of whoever was signed in.
 */
@NullMarked
package org.convoke.registration.mission;

import org.jspecify.annotations.NullMarked;
