package org.convoke.agenda.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convoke.agenda.merge.ConflictKind;
import org.convoke.programme.Facet;
import org.convoke.programme.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as it is shown to whoever has to choose.
 *
 * @param commands the places of the commands that have a part in it, from 0
 * @param about what it is about
 * @param field the kind of change, as "item-retitled"
 * @param was what the version said that the commands were made against
 * @param yours what the commands would have it say
 * @param theirs what it says now
 * @param version the one in which it came to say so
 * @param by who made that version
 * @param published what was last published of it, where anything was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClashView(
        ConflictKind kind,
        List<Integer> commands,
        Subject about,
        String field,
        Facet was,
        Facet yours,
        Facet theirs,
        int version,
        String by,
        Instant at,
        @Nullable Facet published) {}
