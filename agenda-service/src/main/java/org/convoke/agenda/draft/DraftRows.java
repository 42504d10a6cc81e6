package org.convoke.agenda.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.convoke.agenda.session.SessionId;
import org.convoke.events.EventJson;
import org.convoke.programme.Changes;
import org.convoke.programme.Programme;

/** The table of drafts; rows are added, never changed. A version that is not kept whole is replayed from the last that is. */
@ApplicationScoped
class DraftRows implements PanacheRepositoryBase<DraftRow, DraftRow.Key> {

    /** The version and those before it, back to the last whole one; by the index draft_whole and the primary key. */
    private static final String REPLAY = """
        session = ?1 and version <= ?2 and version >= (
            select max(whole.version) from DraftRow whole
            where whole.session = ?1 and whole.version <= ?2 and whole.programme is not null)
        order by version\
        """;

    /** By the primary key, backwards. */
    private static final String BEFORE = "session = ?1 and version < ?2 order by version desc";

    /** By the index draft_reverts. */
    private static final String REVERTING = "session = ?1 and reverts in ?2 order by version";

    /** The newest version. */
    Draft newest(SessionId session) {
        return replay(list(REPLAY, session.value(), Integer.MAX_VALUE));
    }

    Optional<Draft> version(SessionId session, long version) {
        if (version < 1 || version > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return Optional.of(list(REPLAY, session.value(), (int) version))
                .filter(rows -> rows.getLast().version == version)
                .map(DraftRows::replay);
    }

    /** What the versions before that one changed, the newest first. */
    List<VersionRow> before(SessionId session, int version, int most) {
        return find(BEFORE, session.value(), version)
                .page(0, most)
                .project(VersionRow.class)
                .list();
    }

    /** The versions that took back what one of those changed. */
    List<VersionRow> reverting(SessionId session, List<Integer> versions) {
        return find(REVERTING, session.value(), versions)
                .project(VersionRow.class)
                .list();
    }

    private static Draft replay(List<DraftRow> rows) {
        var last = rows.getLast();
        return new Draft(last.version, programme(rows), last.editedBy, last.editedAt);
    }

    private static Programme programme(List<DraftRow> rows) {
        var whole = rows.getFirst().programme;
        if (whole == null) {
            throw new IllegalStateException("the first of the rows is whole, as the query says");
        }
        var programme = EventJson.readProgramme(whole);
        for (var row : rows.subList(1, rows.size())) { // one by one: each was told against the one before
            programme = row.changes == null ? programme : Changes.apply(Columns.changes(row.changes), programme);
        }
        return programme;
    }
}
