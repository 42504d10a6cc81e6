package org.convoke.web.publicsite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convoke.web.programme.ProgrammeView;
import org.convoke.web.programme.ProgrammeView.Day;
import org.convoke.web.site.Page;

/**
 * The links between a whole programme, its days, and the list of its items. Each is a page with an address of its own.
 *
 * @param title what a page that does not show everything is called besides
 * @param previous the day before on which something is planned
 * @param parameters of the address, which a form of the page has to keep
 */
record DaySwitch(
        List<Link> links,
        Optional<String> title,
        Optional<Link> previous,
        Optional<Link> next,
        List<Parameter> parameters) {

    /** A link to another part of the programme, or to the one that is shown. */
    record Link(String href, String text, boolean current) {}

    /** A parameter of the address of the page. */
    record Parameter(String name, String value) {}

    /** @param whole the programme with all of its days */
    static DaySwitch of(Selection selection, ProgrammeView whole, Page page) {
        var here = page.href(page.path());
        var links = new ArrayList<Link>();
        links.add(new Link(here, page.say("days.all"), selection instanceof Selection.Everything));
        whole.days().forEach(day -> links.add(link(day, here, selection)));
        links.add(new Link(here + "?view=list", page.say("days.list"), selection instanceof Selection.AsList));
        return switch (selection) {
            case Selection.OneDay one -> ofDay(one.date(), links, whole, here);
            case Selection.AsList list ->
                new DaySwitch(
                        links,
                        Optional.of(page.say("days.list")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Parameter("view", "list")));
            case Selection.Everything everything -> plain(links);
            case Selection.NoSuchDay none -> plain(links);
        };
    }

    private static DaySwitch plain(List<Link> links) {
        return new DaySwitch(links, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static DaySwitch ofDay(LocalDate date, List<Link> links, ProgrammeView whole, String here) {
        var selection = new Selection.OneDay(date);
        return new DaySwitch(
                links,
                whole.days().stream()
                        .filter(day -> day.date().equals(date))
                        .map(Day::label)
                        .findFirst(),
                whole.days().stream()
                        .filter(day -> day.date().isBefore(date))
                        .max(Comparator.comparing(Day::date))
                        .map(day -> link(day, here, selection)),
                whole.days().stream()
                        .filter(day -> day.date().isAfter(date))
                        .min(Comparator.comparing(Day::date))
                        .map(day -> link(day, here, selection)),
                List.of(new Parameter("day", date.toString())));
    }

    private static Link link(Day day, String here, Selection selection) {
        var current = selection instanceof Selection.OneDay one && one.date().equals(day.date());
        return new Link(here + "?day=" + day.date(), day.label(), current);
    }
}
