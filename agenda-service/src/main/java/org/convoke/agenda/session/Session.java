package org.convoke.agenda.session;

import org.jspecify.annotations.Nullable;

/**
 * One convening of a process, as it stands.
 *
 * @param outline what was last published of it as a whole; what the draft says where nothing is published
 * @param latest the newest revision, null before the first publication
 * @param draftVersion the version of the working programme, rising by one from 1
 * @param approvalRequired whether the co-facilitators' office approves a publication before it goes out
 */
public record Session(
        SessionId id,
        Slug slug,
        SessionProcess process,
        Addressing addressing,
        Outline outline,
        @Nullable LatestRevision latest,
        int draftVersion,
        boolean approvalRequired) {

    /** Whether anybody may know that the session exists. */
    public boolean isPublished() {
        return latest != null;
    }
}
