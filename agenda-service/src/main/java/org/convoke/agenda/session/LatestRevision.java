package org.convoke.agenda.session;

import java.time.Instant;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Status;

/**
 * The newest published programme of a session, from outside.
 *
 * @param contentHash SHA-256 of the programme as the public may read it, lower-case hexadecimal
 */
public record LatestRevision(RevisionSymbol symbol, Status status, Instant publishedAt, String contentHash) {}
