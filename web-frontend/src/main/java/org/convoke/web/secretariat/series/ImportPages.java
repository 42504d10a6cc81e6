package org.convoke.web.secretariat.series;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.secretariat.series.ImportResource.Arrived;
import org.convoke.web.services.ProgrammeFiles.Imported;
import org.convoke.web.services.ProgrammeFiles.Thing;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** Makes the pages of an import. */
@RequestScoped
class ImportPages {

    /** How many new things are named one by one. */
    private static final int MOST_NAMED = 100;

    /**
     * Something that is wrong with a file.
     *
     * @param place the row and the column, or the place in the JSON; empty where it is the file as a whole
     * @param text what would be accepted, as the service says it
     */
    record RowFault(String place, String text) {}

    /** @param number which row of the form it is, for ids */
    record PairRow(int number, String place, String isNow, String was, String reasonKey, boolean apart) {}

    /**
     * What looks like a split or a merger.
     *
     * @param place of the first of the parts, by which all are confirmed
     */
    record SuspicionRow(int number, String place, List<String> wholes, List<String> parts, boolean regrouped) {}

    /** @param fault the key of what is wrong with the file; empty where nothing is */
    @CheckedTemplate(basePath = "secretariat/series", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportPage(Page page, SessionHead head, Trail trail, String desk, String fault, List<RowFault> faults)
            implements TemplateInstance {}

    /** @param moved whether somebody edited the draft after it was shown before */
    @CheckedTemplate(basePath = "secretariat/series", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportPreviewPage(
            Page page,
            SessionHead head,
            Trail trail,
            String desk,
            String kind,
            String packed,
            int version,
            boolean moved,
            ChangeList changes,
            List<PairRow> pairs,
            List<SuspicionRow> suspected,
            List<String> added,
            int more)
            implements TemplateInstance {}

    private final OpenSessions sessions;
    private final Visit visit;

    ImportPages(OpenSessions sessions, Visit visit) {
        this.sessions = sessions;
        this.visit = visit;
    }

    ImportPage form(OpenSession open, String fault, List<RowFault> faults) {
        return new ImportPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                sessions.trail(open, visit.words().say("series.files")),
                open.desk(),
                fault,
                faults);
    }

    ImportPreviewPage shown(OpenSession open, Arrived arrived, String packed, Imported imported, boolean moved) {
        var next = Objects.requireNonNull(imported.programme(), "a dry run says what the draft would be");
        var added = imported.added();
        return new ImportPreviewPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                sessions.trail(open, visit.words().say("series.preview"))
                        .under(visit.words().say("series.files"), visit.language(), open.desk() + "/import"),
                open.desk(),
                arrived.kind().name(),
                packed,
                imported.draftVersion(),
                moved,
                ChangeList.of(imported.changes(), open.programme(), next, visit.language(), Optional.empty()),
                pairs(imported, arrived),
                suspected(imported, arrived),
                added.stream().limit(MOST_NAMED).map(this::named).toList(),
                Math.max(0, added.size() - MOST_NAMED));
    }

    /** What was decided to be new comes back among what is new; it stays in the form, so that it can be taken back. */
    private List<PairRow> pairs(Imported imported, Arrived arrived) {
        var pairs = imported.pairs().stream()
                .map(pair -> new PairRow(
                        0,
                        place(pair.isNow()),
                        named(pair.isNow()),
                        named(pair.was()),
                        "series.reason."
                                + pair.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        false));
        var apart = imported.added().stream()
                .filter(thing -> arrived.apart().contains(place(thing)))
                .map(thing -> new PairRow(0, place(thing), named(thing), "", "", true));
        var all = Stream.concat(pairs, apart).toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    var row = all.get(i);
                    return new PairRow(i, row.place(), row.isNow(), row.was(), row.reasonKey(), row.apart());
                })
                .toList();
    }

    private List<SuspicionRow> suspected(Imported imported, Arrived arrived) {
        return IntStream.range(0, imported.suspected().size())
                .mapToObj(i -> {
                    var suspicion = imported.suspected().get(i);
                    var place = place(suspicion.parts().getFirst());
                    return new SuspicionRow(
                            i,
                            place,
                            suspicion.wholes().stream().map(this::named).toList(),
                            suspicion.parts().stream().map(this::named).toList(),
                            arrived.regrouped().contains(place));
                })
                .toList();
    }

    private static String place(Thing thing) {
        return Objects.requireNonNullElse(thing.place(), "");
    }

    /** "2 Trafficking in persons, Monday 4 September 2017, 15:00". */
    private String named(Thing thing) {
        var title = thing.number() == null ? thing.title() : thing.number() + " " + thing.title();
        return visit.words().say("series.thing", "title", title, "when", when(thing.when()));
    }

    private String when(String when) {
        var times = visit.times();
        if (!when.contains("T")) {
            return times.dayWithYear(LocalDate.parse(when));
        }
        var moment = LocalDateTime.parse(when);
        return times.dayWithYear(moment.toLocalDate())
                + visit.words().say("list.comma")
                + times.time(moment.toLocalTime());
    }
}
