package org.convoke.agenda.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a draft's history.
 *
 * @param versions the newest first
 * @param next what to ask for as "before" to get the page after it; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryPage(List<HistoryEntry> versions, @Nullable Integer next) {}
