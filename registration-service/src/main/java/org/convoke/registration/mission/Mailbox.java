package org.convoke.registration.mission;

import org.convoke.events.MissionMailboxesChanged.Purpose;

/** A checked address of a mission and what it receives. */
record Mailbox(MailAddress address, Purpose purpose) {}
