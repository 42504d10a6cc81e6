package org.convoke.agenda.draft;

import java.time.Instant;
import org.convoke.programme.Programme;

/**
 * A version of the working programme of a session.
 *
 * @param version 1 for the first, rising by one with every edit that changed something
 * @param editedBy the user name of whoever made this version
 */
public record Draft(int version, Programme programme, String editedBy, Instant editedAt) {}
