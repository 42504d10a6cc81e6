package org.convoke.agenda.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoke.agenda.content.ContentCheck;
import org.convoke.agenda.content.ContentKind;
import org.convoke.agenda.content.Contents;
import org.convoke.agenda.content.Intake;
import org.convoke.agenda.content.ReceivedFile;
import org.convoke.agenda.content.Verdict;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Takes in the file of a version: counts it, looks into it, keeps it. No transaction is open while it is being sent. */
@ApplicationScoped
class Uploading {

    /** A BCP 47 tag of a language, perhaps with script or region. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final String ANYTHING = "application/octet-stream";
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final Documents documents;
    private final Versions versions;
    private final Intake intake;
    private final Contents contents;

    Uploading(Documents documents, Versions versions, Intake intake, Contents contents) {
        this.documents = documents;
        this.versions = versions;
        this.intake = intake;
        this.contents = contents;
    }

    /** Where a file is to go, and what somebody calls it. */
    record Wanted(
            SessionId session,
            UUID document,
            int number,
            String language,
            @Nullable String name) {}

    /**
     * What comes.
     *
     * @param waits whether the client asked whether it may send, and waits for the answer
     */
    record Sent(@Nullable String contentType, @Nullable String length, boolean waits, InputStream body) {}

    /** @throws Problem where it is not taken, and why */
    SessionDocument upload(Wanted wanted, Sent sent, Caller by) {
        requireLanguage(wanted.language());
        var document = documents
                .find(wanted.document())
                .filter(found -> found.session().equals(wanted.session()))
                .orElseThrow(() -> Problem.notFound("There is no such document").build());
        var declared = declared(sent.contentType());
        if (sent.waits() && announced(sent.length()) > intake.limit()) {
            throw tooLarge();
        }
        return switch (intake.receive(sent.body())) {
            case Intake.Outcome.TooLarge large -> throw tooLarge();
            case Intake.Outcome.Empty empty ->
                throw Problem.badRequest("The body is the file, and it is empty")
                        .build();
            case Intake.Outcome.Received received -> {
                try (var file = received.file()) {
                    yield keep(wanted, document, file, kind(file, declared), by);
                }
            }
        };
    }

    private SessionDocument keep(
            Wanted wanted, SessionDocument document, ReceivedFile file, ContentKind kind, Caller by) {
        var name = wanted.name() != null
                ? FileName.of(wanted.name(), kind)
                : FileName.of(titleOf(document, wanted.language()), wanted.language(), kind);
        contents.send(file);
        return versions.keep(
                        wanted.session(), wanted.document(), wanted.number(), wanted.language(), name, file, kind, by)
                .orRefused();
    }

    private static String titleOf(SessionDocument document, String language) {
        var symbol = document.about().symbol();
        return symbol != null
                ? symbol.text()
                : document.about().title().in(language).text();
    }

    private static ContentKind kind(ReceivedFile file, Optional<ContentKind> declared) {
        return switch (ContentCheck.of(file)) {
            case Verdict.Refused refused -> throw refused(refused.reason(), "The file " + refused.why());
            case Verdict.Taken taken -> {
                if (declared.isPresent() && declared.get() != taken.kind()) {
                    throw refused(
                            Verdict.Reason.AMBIGUOUS,
                            "The request says that the file is %s, and by its content it is %s"
                                    .formatted(
                                            declared.get().name(), taken.kind().name()));
                }
                yield taken.kind();
            }
        };
    }

    private static Problem refused(Verdict.Reason reason, String detail) {
        return Problem.refused("file-refused", detail).with("reason", reason).build();
    }

    private static void requireLanguage(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw Problem.invalid(List.of(new Violation(
                            "language", "path", "must be the tag of a language, such as en, fr or zh-Hant")))
                    .build();
        }
    }

    /** What the request says the file is; nothing where it leaves that open. */
    private static Optional<ContentKind> declared(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals(ANYTHING)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(ContentKind.values())
                .filter(kind -> kind.mediaType().equals(type))
                .findFirst()
                .orElseThrow(Uploading::unsupported));
    }

    private static Problem unsupported() {
        var types =
                Arrays.stream(ContentKind.values()).map(ContentKind::mediaType).collect(Collectors.joining(", "));
        return Problem.of("unsupported-media-type", UNSUPPORTED_MEDIA_TYPE, "This media type is not read here")
                .detail("Content-Type must be one of " + types + ", or " + ANYTHING)
                .build();
    }

    private static long announced(@Nullable String length) {
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
    }

    private Problem tooLarge() {
        return Problem.of("too-large", CONTENT_TOO_LARGE, "The request is too large")
                .detail("A file may have %,d bytes".formatted(intake.limit()))
                .with("limit", intake.limit())
                .header("Connection", "close")
                .build();
    }
}
