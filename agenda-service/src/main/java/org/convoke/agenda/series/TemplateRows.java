package org.convoke.agenda.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The table of saved templates: a few rows, read whole. */
@ApplicationScoped
class TemplateRows implements PanacheRepositoryBase<TemplateRow, UUID> {

    /** The oldest first; ids rise with time. */
    List<TemplateRow> inOrder() {
        return list("order by id");
    }
}
