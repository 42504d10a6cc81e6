package org.convoke.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where a body stops being JSON. What does not fit a record is told by {@link org.convoke.kit.intake} instead. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JsonProcessingException e) {
        return Problem.of("malformed-json", 400, "The body is not JSON")
                .detail("A JSON object is read here, in UTF-8, each of its names once")
                .with("violations", List.of(Violation.inBody("", e.getOriginalMessage() + at(e.getLocation()))))
                .build();
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
