package org.convoke.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a body cannot be read, and what would have been. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return Problem.of("malformed-json", 400, "The body is not JSON")
                    .with("violations", List.of(Violation.inBody("", e.getOriginalMessage() + at(e.getLocation()))))
                    .build();
        }
        // A syntax error inside a known object is wrapped with the path to it.
        if (mapping.getCause() instanceof JsonProcessingException syntax && !(syntax instanceof JsonMappingException)) {
            return of(syntax);
        }
        return Problem.invalid(List.of(Violation.inBody(pointer(mapping), expected(mapping))))
                .build();
    }

    private static String expected(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "is not known here; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidFormatException format -> "'" + format.getValue() + "' is not " + form(format.getTargetType());
            case MismatchedInputException mismatch -> "must be " + form(mismatch.getTargetType());
            case ValueInstantiationException refused -> words(refused);
            default -> words(e);
        };
    }

    /** A record's own check speaks to the client; its exception is the cause. */
    private static String words(JsonMappingException e) {
        var cause = e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "is not accepted";
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "of the right form";
        }
        if (type.isEnum()) {
            return "one of the words that are known here";
        }
        return "a " + type.getSimpleName();
    }

    /** A JSON pointer (RFC 6901) to the value. */
    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
