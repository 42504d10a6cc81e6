package org.convoke.agenda.revision;

import java.util.List;
import org.convoke.programme.Change;
import org.convoke.programme.Facet;
import org.convoke.programme.Weight;

/** Which changes only mend what was meant anyway: nobody has to be elsewhere, or at another time, because of them. */
final class Mending {

    private Mending() {}

    /**
     * Whether a change does no more than that: wording and translations, titles, numbers, and the names of people and
     * documents where none comes or goes.
     */
    static boolean only(Change change) {
        if (change.weight() == Weight.SILENT
                || change instanceof Change.SessionRetitled
                || change instanceof Change.ThemeChanged
                || change instanceof Change.MeetingRetitled
                || change instanceof Change.ItemRetitled
                || change instanceof Change.ItemRenumbered) {
            return true;
        }
        if (change instanceof Change.ModeratorsChanged people) {
            return people.was().people().size() == people.isNow().people().size();
        }
        if (change instanceof Change.PanellistsChanged people) {
            return people.was().people().size() == people.isNow().people().size();
        }
        return change instanceof Change.DocumentsChanged papers
                && papers(papers.was()).equals(papers(papers.isNow()));
    }

    /** What the documents are, whatever they are called, and into whatever languages they are translated. */
    private static List<Paper> papers(Facet.Papers facet) {
        return facet.documents().stream()
                .map(document -> new Paper(document.address(), document.version()))
                .toList();
    }

    private record Paper(String address, int version) {}
}
