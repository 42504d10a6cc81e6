package org.convoke.agenda.document;

import java.util.List;
import java.util.Locale;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.Visibility;

/** What became of a change of a document. */
sealed interface Outcome {

    /** The document as it is now. */
    record Done(SessionDocument document) implements Outcome {}

    /** There is no such document, version, or file in that language. */
    record Missing(String what) implements Outcome {}

    /** Somebody else changed what is said of the document since it was read. */
    record Moved(int edit) implements Outcome {}

    /** Another document of the session has the symbol. */
    record SymbolTaken(Symbol symbol) implements Outcome {}

    /** The draft has no such meeting or item. */
    record NoPlace(String field) implements Outcome {}

    /** More would read the document than read of the meeting or item that it belongs to. */
    record TooOpen(Visibility place) implements Outcome {}

    /** What was issued stays. */
    record Issued(String what) implements Outcome {}

    /** A version is being prepared already. */
    record InPreparation(int number) implements Outcome {}

    /** A version without any file can not be issued. */
    record NoFiles() implements Outcome {}

    /** The document, or a refusal in words. */
    default SessionDocument orRefused() {
        return switch (this) {
            case Done done -> done.document();
            case Missing missing ->
                throw Problem.notFound("There is no such " + missing.what()).build();
            case Moved moved ->
                throw Problem.stale("document-moved", "What is said of the document was changed meanwhile")
                        .header("ETag", ETags.of(moved.edit()))
                        .build();
            case SymbolTaken taken ->
                throw Problem.conflict("symbol-taken", "Another document of the session is " + taken.symbol())
                        .build();
            case NoPlace place -> throw invalid(place.field(), "must be the id of one that is in the draft");
            case TooOpen open ->
                throw invalid(
                        "/visibility",
                        "must be %s or narrower, as that of what the document belongs to"
                                .formatted(open.place().name().toLowerCase(Locale.ROOT)));
            case Issued issued ->
                throw Problem.conflict(
                                "document-issued",
                                issued.what() + " was issued and stays as it is; prepare a new version instead")
                        .build();
            case InPreparation version ->
                throw Problem.conflict(
                                "version-in-preparation", "Version %d is not issued yet".formatted(version.number()))
                        .with("version", version.number())
                        .build();
            case NoFiles none ->
                throw Problem.refused("version-without-file", "The version has no file in any language yet")
                        .build();
        };
    }

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(Violation.inBody(field, message))).build();
    }
}
