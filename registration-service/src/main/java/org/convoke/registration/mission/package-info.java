/**
 * How the missions of participants are written to. Promises checked addresses in the mission's own order, one event for
 * every real change in the transaction of that change, and that nobody reads another participant's mailboxes. Never writes
 * to a mailbox itself, and never keeps a person's name.
 */
@NullMarked
package org.convoke.registration.mission;

import org.jspecify.annotations.NullMarked;
