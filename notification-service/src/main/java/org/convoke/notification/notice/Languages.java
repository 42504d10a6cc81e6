package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.convoke.wording.Words;

/** The languages that notices can be written in: those that have words for them. */
@ApplicationScoped
public class Languages {

    /** Their tags. */
    public List<String> all() {
        return Words.languages("notice");
    }
}
