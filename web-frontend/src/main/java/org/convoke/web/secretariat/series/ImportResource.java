package org.convoke.web.secretariat.series;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Upload;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.ProgrammeFiles;
import org.convoke.web.services.ProgrammeFiles.Imported;
import org.convoke.web.services.Refused;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** A programme from a file: first what it would change is shown, with what was recognised, then it is made. */
@Path("/{language}/secretariat/sessions/{slug}/import")
@Produces(MediaType.TEXT_HTML)
class ImportResource {

    private static final int INVALID = 400;
    private static final int TOO_LARGE = 413;

    private final OpenSessions sessions;
    private final ProgrammeFiles files;
    private final ImportPages pages;

    ImportResource(OpenSessions sessions, @RestClient ProgrammeFiles files, ImportPages pages) {
        this.sessions = sessions;
        this.files = files;
        this.pages = pages;
    }

    /** A file and what was decided of it. */
    record Arrived(FileKind kind, byte[] bytes, Decisions decisions) {}

    @GET
    public Response form(@PathParam("slug") String slug) {
        return Answers.shown(pages.form(sessions.toChange(slug), "", List.of()));
    }

    /** Shows what the file would change. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response show(@PathParam("slug") String slug, MultipartFormDataInput form) {
        var open = sessions.toChange(slug);
        var chosen = Upload.of(form).file("file");
        if (chosen.isEmpty()) {
            return wrong(open, "series.fault.no-file");
        }
        var kind = FileKind.ofName(chosen.get().name());
        if (kind.isEmpty()) {
            return wrong(open, "series.fault.kind");
        }
        return show(open, new Arrived(kind.get(), bytes(chosen.get()), Decisions.NONE), Answers.OK);
    }

    /** Shows it again with what was decided, or makes it, by the button that was pressed. */
    @POST
    @Path("/decided")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decided(@PathParam("slug") String slug, MultivaluedMap<String, String> form) {
        var open = sessions.toChange(slug);
        var file = Carried.unpacked(text(form, "file"));
        var kind = Arrays.stream(FileKind.values())
                .filter(known -> known.name().equals(text(form, "kind")))
                .findFirst();
        if (file.isEmpty() || kind.isEmpty()) {
            return wrong(open, "series.fault.no-file");
        }
        var arrived = new Arrived(
                kind.get(), file.get(), Decisions.of(all(form, "is"), all(form, "recognised"), all(form, "regrouped")));
        if (!text(form, "do").equals("import")) {
            return show(open, arrived, Answers.OK);
        }
        if (arrived.decisions().twice()) {
            return show(open, arrived, Answers.NOT_ACCEPTED);
        }
        try {
            send(open, arrived, Optional.of(text(form, "version")));
            return Answers.done(open.desk() + "?done=import");
        } catch (Refused refused) {
            return refused.status() == Answers.MOVED ? show(open, arrived, Answers.MOVED) : refused(open, refused);
        }
    }

    /** @param status that of the answer; 412 where somebody edited the draft after the file was shown */
    private Response show(OpenSession open, Arrived arrived, int status) {
        var packed = Carried.packed(arrived.bytes());
        if (packed.isEmpty()) {
            return wrong(open, "series.fault.too-large");
        }
        try {
            var imported = send(open, arrived, Optional.empty());
            var current = imported.draftVersion() == open.version() ? open : sessions.toChange(open.slug());
            return Answers.shown(status, pages.shown(current, arrived, packed.get(), imported, status == Answers.MOVED))
                    .build();
        } catch (Refused refused) {
            return refused(open, refused);
        }
    }

    private Imported send(OpenSession open, Arrived arrived, Optional<String> version) {
        var tag = version.map(text -> text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0)
                .map(Agenda::version)
                .orElse(null);
        var body = new ByteArrayInputStream(arrived.bytes());
        var confirm = version.isPresent();
        var decided = arrived.decisions();
        return switch (arrived.kind()) {
            case JSON ->
                files.json(
                        open.bearer(),
                        open.slug(),
                        tag,
                        confirm,
                        decided.apart(),
                        decided.same(),
                        decided.regrouped(),
                        body);
            case CSV ->
                files.csv(
                        open.bearer(),
                        open.slug(),
                        tag,
                        confirm,
                        decided.apart(),
                        decided.same(),
                        decided.regrouped(),
                        body);
            case CALENDAR ->
                files.calendar(
                        open.bearer(),
                        open.slug(),
                        tag,
                        confirm,
                        decided.apart(),
                        decided.same(),
                        decided.regrouped(),
                        body);
        };
    }

    /** What is wrong with a file is shown row by row. */
    private Response refused(OpenSession open, Refused refused) {
        return switch (refused.status()) {
            case TOO_LARGE -> wrong(open, "series.fault.too-large");
            case INVALID, Answers.NOT_ACCEPTED ->
                Answers.shown(Answers.NOT_ACCEPTED, pages.form(open, "series.fault.rows", pages.faults(refused)))
                        .build();
            default -> throw refused;
        };
    }

    private Response wrong(OpenSession open, String key) {
        return Answers.shown(Answers.NOT_ACCEPTED, pages.form(open, key, List.of()))
                .build();
    }

    private static byte[] bytes(Upload.Chosen file) {
        try (var in = Files.newInputStream(file.path())) {
            return in.readNBytes(Carried.LONGEST_FILE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.get(field), List.of());
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }
}
