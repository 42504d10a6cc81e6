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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.secretariat.series.FileFaults.FileFault;
import org.convoke.web.secretariat.series.ImportResource.Arrived;
import org.convoke.web.services.ProgrammeFiles.Choice;
import org.convoke.web.services.ProgrammeFiles.Imported;
import org.convoke.web.services.ProgrammeFiles.Thing;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jspecify.annotations.Nullable;

/** Makes the pages of an import. */
@RequestScoped
class ImportPages {

    /** How many new things are named one by one. */
    private static final int MOST_NAMED = 100;

    /**
     * Something that arrived without an id, to choose what it is.
     *
     * @param number which row of the form it is, for ids
     * @param recognised the value of the choice before anybody decided
     * @param why what spoke for what it was recognised as; empty where it was taken to be new, or where it is decided otherwise
     */
    record ChoiceRow(
            int number, String isNow, String recognised, String why, boolean decided, List<Choosable> options) {}

    /** Something that can be chosen. */
    record Choosable(String value, String text, boolean chosen) {}

    /**
     * What looks like a split or a merger.
     *
     * @param place of the first of the parts, by which all are confirmed
     */
    record SuspicionRow(int number, String place, List<String> wholes, List<String> parts, boolean regrouped) {}

    /** @param fault the key of what is wrong with the file; empty where nothing is */
    @CheckedTemplate(basePath = "secretariat/series", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportPage(Page page, SessionHead head, Trail trail, String desk, String fault, List<FileFault> faults)
            implements TemplateInstance {}

    /**
     * What an import would change.
     *
     * @param moved whether somebody edited the draft after it was shown before
     * @param twice whether one thing was chosen for two
     * @param unasked how many more were recognised, too many to ask about
     */
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
            boolean twice,
            ChangeList changes,
            List<ChoiceRow> choices,
            long unasked,
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

    ImportPage form(OpenSession open, String fault, List<FileFault> faults) {
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
                arrived.decisions().twice(),
                ChangeList.of(imported.changes(), open.programme(), next, visit.language(), Optional.empty()),
                choices(imported),
                unasked(imported),
                suspected(imported, arrived),
                added.stream().limit(MOST_NAMED).map(this::named).toList(),
                Math.max(0, added.size() - MOST_NAMED));
    }

    List<FileFault> faults(Refused refused) {
        return new FileFaults(visit.words()).of(refused);
    }

    private List<ChoiceRow> choices(Imported imported) {
        var choices = imported.choices();
        return IntStream.range(0, choices.size())
                .mapToObj(i -> choice(i, choices.get(i), imported))
                .toList();
    }

    private ChoiceRow choice(int number, Choice choice, Imported imported) {
        var place = place(choice.isNow());
        var decided = !Objects.equals(choice.was(), choice.recognised());
        var options = Stream.concat(
                        Stream.of(new Choosable(
                                value(place, null), visit.words().say("series.choice.new"), choice.was() == null)),
                        choice.candidates().stream()
                                .map(candidate -> new Choosable(
                                        value(place, candidate.id()),
                                        named(candidate),
                                        candidate.id().equals(choice.was()))))
                .toList();
        return new ChoiceRow(
                number,
                named(choice.isNow()),
                value(place, choice.recognised()),
                decided ? "" : why(place, imported),
                decided,
                options);
    }

    private static String value(String place, @Nullable UUID id) {
        return place + "=" + (id == null ? "" : id);
    }

    private String why(String place, Imported imported) {
        return imported.pairs().stream()
                .filter(pair -> place(pair.isNow()).equals(place))
                .map(pair -> visit.words()
                        .say("series.reason."
                                + pair.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElse("");
    }

    private static long unasked(Imported imported) {
        var asked =
                imported.choices().stream().map(choice -> place(choice.isNow())).collect(Collectors.toSet());
        return imported.pairs().stream()
                .filter(pair -> !asked.contains(place(pair.isNow())))
                .count();
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
                            arrived.decisions().regrouped().contains(place));
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
