package org.convoke.programme;

import java.util.List;
import java.util.Map;

/**
 * What things that arrive without an id of the current programme could be in it, for somebody who knows better than their
 * {@link Matching}: of each the most likely first. What nothing is like is not there.
 */
public record Alternatives(
        Map<MeetingId, List<MeetingId>> meetings,
        Map<ItemId, List<ItemId>> items,
        Map<DeadlineId, List<DeadlineId>> deadlines) {}
