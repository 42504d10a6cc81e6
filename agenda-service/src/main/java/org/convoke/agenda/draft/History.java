package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convoke.agenda.session.SessionId;
import org.jspecify.annotations.Nullable;

/** Tells what became of a draft, version by version. */
@ApplicationScoped
class History {

    private final Versions versions;
    private final DraftRows rows;
    private final ProposalRows proposals;

    History(Versions versions, DraftRows rows, ProposalRows proposals) {
        this.versions = versions;
        this.rows = rows;
        this.proposals = proposals;
    }

    /** At most so many versions before that number, the newest first. */
    @Transactional
    HistoryPage page(SessionId session, int before, int most) {
        var found = versions.before(session, before, most);
        var reverting = reverting(session, found);
        var views = found.stream()
                .map(version -> HistoryEntry.of(
                        version, proposer(version), reverting.getOrDefault(version.number(), List.of())))
                .toList();
        var last = views.isEmpty() ? 1 : views.getLast().version();
        return new HistoryPage(views, last > 1 ? last : null);
    }

    /** By which versions each was taken back. */
    private Map<Integer, List<Integer>> reverting(SessionId session, List<Version> found) {
        return rows.reverting(session, found.stream().map(Version::number).toList()).stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.reverts()),
                        Collectors.mapping(VersionRow::version, Collectors.toList())));
    }

    private @Nullable String proposer(Version version) {
        return version.origin() instanceof Origin.Accepted accepted
                ? proposals.findById(accepted.proposal().value()).proposedBy
                : null;
    }
}
