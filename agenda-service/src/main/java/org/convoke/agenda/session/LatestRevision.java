package org.convoke.agenda.session;

import java.time.Instant;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Status;

/**
 * The newest published programme of a session, from outside.
 *
 * @param number 0 for the first publication, rising by one with each
 * @param contentHash SHA-256 of the programme as the public may read it, lower-case hexadecimal
 */
public record LatestRevision(
        int number, RevisionSymbol symbol, Status status, Instant publishedAt, String contentHash) {}
