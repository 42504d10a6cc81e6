package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import org.convoke.programme.LocalizedText.Shown;

/**
 * Where a page of the desk stands: the pages above it, and what it is called itself.
 *
 * @param above the outermost first
 */
public record Trail(List<Link> above, String here) {

    public Trail {
        above = List.copyOf(above);
    }

    /** A page above, by what it is called. */
    public record Link(Shown text, String href) {}

    /** A page that stands under the list of sessions. */
    public static Trail to(String here) {
        return new Trail(List.of(), here);
    }

    /** The same page with one more above it. */
    public Trail under(Shown text, String href) {
        var more = new ArrayList<>(above);
        more.add(new Link(text, href));
        return new Trail(more, here);
    }

    /** The same page with one more above it, which is called by words of ours. */
    public Trail under(String text, String language, String href) {
        return under(new Shown(text, language, true), href);
    }
}
