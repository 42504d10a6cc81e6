package org.convoke.web.secretariat.deadline;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.web.programme.Anchors;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.NewId;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.secretariat.deadline.DeadlinePages.Showing;
import org.convoke.web.services.Command;
import org.convoke.web.services.Drafting;
import org.convoke.web.services.Drafting.Commands;
import org.convoke.web.services.Refused;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The deadlines of a session: added, moved, withdrawn. */
@Path("/{language}/secretariat/sessions/{slug}/deadlines")
@Produces(MediaType.TEXT_HTML)
class DeadlineResource {

    private static final String WITHDRAW = "withdraw";
    private static final int INVALID = 400;

    private final OpenSessions sessions;
    private final Drafting drafting;
    private final DeadlinePages pages;
    private final Clock clock;

    DeadlineResource(OpenSessions sessions, @RestClient Drafting drafting, DeadlinePages pages, Clock clock) {
        this.sessions = sessions;
        this.drafting = drafting;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public Response list(@PathParam("slug") String slug, @QueryParam("done") @Nullable String done) {
        return Answers.shown(pages.list(sessions.toRead(slug), done != null));
    }

    /** The id is made here, so that sending the form twice adds one deadline. */
    @GET
    @Path("/new")
    public Response blank(@PathParam("slug") String slug) {
        var open = sessions.toChange(slug);
        return Answers.shown(pages.form(
                open, form(open, NewId.at(clock.instant())), Showing.opened(DeadlineForm.blank(), Typed.NOTHING)));
    }

    @GET
    @Path("/{deadline}")
    public Response form(@PathParam("slug") String slug, @PathParam("deadline") UUID id) {
        var open = sessions.toChange(slug);
        var form = form(open, id);
        var typed = form.fields(find(open, id).orElseThrow(NotFoundException::new));
        return Answers.shown(pages.form(open, form, Showing.opened(typed, typed)));
    }

    /** Saves the form, or withdraws the deadline, by the button that was pressed. */
    @POST
    @Path("/{deadline}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sent(
            @PathParam("slug") String slug, @PathParam("deadline") UUID id, MultivaluedMap<String, String> sent) {
        var open = sessions.toChange(slug);
        var form = form(open, id);
        var all = Typed.of(sent);
        var was = Typed.decoded(all.text("was"));
        var typed = all.without("csrf").without("do").without("was").without("version");
        var version = all.text("version").matches("\\d{1,9}") ? Integer.parseInt(all.text("version")) : open.version();
        if (all.text("do").equals(WITHDRAW)) {
            return send(
                    open, form, typed, was, new Commands(version, List.of(new Command.WithdrawDeadline(form.id()))));
        }
        var read = form.read(typed, find(open, id));
        if (read.understood().isEmpty()) {
            return Answers.shown(
                            Answers.NOT_ACCEPTED,
                            pages.form(open, form, new Showing(typed, was, read.faults(), "", Optional.empty())))
                    .build();
        }
        List<Command> commands = form.commands(read.understood().get(), was);
        return commands.isEmpty() ? done(open, form) : send(open, form, typed, was, new Commands(version, commands));
    }

    private Response send(OpenSession open, DeadlineForm form, Typed typed, Typed was, Commands commands) {
        try {
            drafting.change(open.bearer(), open.slug(), commands);
            return done(open, form);
        } catch (Refused refused) {
            return switch (refused.status()) {
                case Answers.CONFLICT -> overtaken(open, form, typed);
                case INVALID, Answers.NOT_ACCEPTED -> {
                    if (!was.isEmpty() && find(open, form.id().value()).isEmpty()) {
                        yield overtaken(open, form, typed); // there is nothing left to change
                    }
                    var faults = refused.violations().isEmpty()
                            ? List.of(new Fault("", "editor.fault.service", refused.detail()))
                            : refused.violations().stream()
                                    .map(violation -> new Fault("", "editor.fault.service", violation.message()))
                                    .toList();
                    yield Answers.shown(
                                    Answers.NOT_ACCEPTED,
                                    pages.form(open, form, new Showing(typed, was, faults, "", Optional.empty())))
                            .build();
                }
                default -> throw refused;
            };
        }
    }

    /** The form once more, now against the draft as it is: to save it again is to decide. */
    private Response overtaken(OpenSession before, DeadlineForm form, Typed typed) {
        var open = sessions.toChange(before.slug());
        var theirs = find(open, form.id().value());
        var showing = new Showing(
                typed,
                theirs.map(form::fields).orElse(Typed.NOTHING),
                List.of(),
                theirs.isPresent() ? "deadlines.changed-meanwhile" : "deadlines.withdrawn-meanwhile",
                theirs);
        return Answers.shown(Answers.MOVED, pages.form(open, form, showing)).build();
    }

    private static Response done(OpenSession open, DeadlineForm form) {
        return Answers.done(open.desk() + "/deadlines?done=saved#" + Anchors.of(form.id()));
    }

    private static Optional<Deadline> find(OpenSession open, UUID id) {
        return open.programme().deadlines().stream()
                .filter(deadline -> deadline.id().value().equals(id))
                .findFirst();
    }

    private static DeadlineForm form(OpenSession open, UUID id) {
        return new DeadlineForm(new DeadlineId(id), open.languages());
    }
}
