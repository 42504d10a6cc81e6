package org.convoke.web.secretariat.series;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.Venue;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Fields;
import org.convoke.web.secretariat.Options.Option;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.services.Agenda.Process;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Series;
import org.convoke.web.services.Series.FromTemplate;
import org.convoke.web.services.Series.Template;
import org.convoke.web.services.Venues;
import org.convoke.web.services.Venues.House;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Role;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Words;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A new session with the programme of a template. */
@Path("/{language}/secretariat/new-session")
@Produces(MediaType.TEXT_HTML)
class BeginResource {

    /** A template to choose. */
    record TemplateRow(String name, Shown title, Shown description, long days, int meetings, int items) {}

    /** Something that is chosen or not, in a field of its own. */
    record Tick(String field, String text, boolean chosen) {}

    @CheckedTemplate(basePath = "secretariat/series", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BeginPage(
            Page page,
            Trail trail,
            Fields fields,
            List<Option> processes,
            List<TemplateRow> templates,
            List<Option> venues,
            List<Tick> languages,
            List<Tick> primary,
            List<Tick> copies)
            implements TemplateInstance {}

    private final Series series;
    private final Venues venues;
    private final Visit visit;

    BeginResource(@RestClient Series series, @RestClient Venues venues, Visit visit) {
        this.series = series;
        this.venues = venues;
        this.visit = visit;
    }

    @GET
    public Response form() {
        var reader = visit.reader(Audience.SECRETARIAT);
        var typed = Typed.NOTHING
                .with("language-en", "yes")
                .with("language-fr", "yes")
                .with("primary-new-york", "yes");
        return Answers.shown(page(reader, typed, List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> form) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var typed = Typed.of(form).without("csrf");
        var read = new BeginForm(typed, languages());
        var process = processes(reader).stream()
                .filter(known -> known.id().toString().equals(typed.text("process")))
                .findFirst();
        if (process.isEmpty()) {
            read.fault("process", "editor.fault.choice");
        }
        var wanted = wanted(typed, read);
        if (process.isEmpty() || !read.faults().isEmpty()) {
            return refused(reader, typed, read.faults());
        }
        try {
            var begun = series.begin(reader.bearer(), process.get().id(), wanted);
            return Answers.done("/" + visit.language() + "/secretariat/sessions/" + begun.slug());
        } catch (Refused refused) {
            return refused(reader, typed, BeginForm.of(refused, wanted.title().source()));
        }
    }

    private FromTemplate wanted(Typed typed, BeginForm read) {
        var template = typed.text("template");
        if (series.templates().stream().noneMatch(known -> known.name().equals(template))) {
            read.fault("template", "series.fault.template");
        }
        var title = read.text("title", null);
        var theme = read.text("theme", null);
        var slug = read.slug();
        var firstDay = read.firstDay();
        var venue = read.venue(venues.all());
        if (venue.isEmpty()) {
            read.fault("venue", "series.fault.venue");
        }
        var languages = read.chosen("language", languages());
        if (languages.isEmpty()) {
            read.fault("language-en", "series.fault.languages");
        }
        var primary = read.chosen("primary", stations());
        if (primary.isEmpty()) {
            read.fault("primary-new-york", "series.fault.stations");
        }
        return new FromTemplate(
                template,
                slug,
                firstDay,
                venue.orElseGet(() -> new Venue(title, title, ZoneOffset.UTC)),
                title,
                theme,
                languages,
                primary,
                read.chosen("copy", stations()).stream()
                        .filter(station -> !primary.contains(station))
                        .toList());
    }

    private Response refused(Reader reader, Typed typed, List<Fault> faults) {
        return Answers.shown(Answers.NOT_ACCEPTED, page(reader, typed, faults)).build();
    }

    private BeginPage page(Reader reader, Typed typed, List<Fault> faults) {
        var languages = languages();
        return new BeginPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                Trail.to(visit.words().say("series.begin")),
                new Fields(typed, faults, languages, Texts.source(null, languages), visit.words()),
                processes(reader).stream()
                        .map(process -> new Option(
                                process.id().toString(),
                                process.title().in(visit.language()).text()))
                        .toList(),
                series.templates().stream().map(this::row).toList(),
                options(venues.all(), visit.language()),
                ticks(typed, "language", languages),
                ticks(typed, "primary", stations()),
                ticks(typed, "copy", stations()));
    }

    /** The venues of the catalogue, to choose one. */
    static List<Option> options(List<House> venues, String language) {
        return venues.stream()
                .map(house -> new Option(
                        house.id().toString(), house.name().in(language).text()))
                .toList();
    }

    private TemplateRow row(Template template) {
        return new TemplateRow(
                template.name(),
                template.title().in(visit.language()),
                template.description().in(visit.language()),
                template.days(),
                template.meetings(),
                template.items());
    }

    private List<Tick> ticks(Typed typed, String group, List<String> values) {
        return values.stream()
                .map(value -> new Tick(
                        group + "-" + value,
                        group.equals("language")
                                ? Languages.ownName(value)
                                : OtherZone.ofStation(value, visit.language()).city(),
                        !typed.text(group + "-" + value).isEmpty()))
                .toList();
    }

    /** The processes that the reader is of the secretariat of. */
    private List<Process> processes(Reader reader) {
        return series.processes().stream()
                .filter(process -> mayBeginIn(reader, process.id()))
                .toList();
    }

    private static boolean mayBeginIn(Reader reader, UUID process) {
        return reader.mandates().stream()
                .anyMatch(mandate -> mandate.role() == Role.SECRETARIAT
                        && List.of("process:*", "process:" + process).contains(mandate.scope()));
    }

    /** The languages of the Organization, English first. */
    static List<String> languages() {
        var languages = new ArrayList<>(Languages.all());
        languages.remove(Words.ENGLISH);
        languages.addFirst(Words.ENGLISH);
        return languages;
    }

    private static List<String> stations() {
        return Arrays.stream(DutyStation.values())
                .map(station -> station.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
