package org.convoke.agenda.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.convoke.events.EventJson;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.Programme;

/** The programme as a JSON file; {@code docs/formats} describes it. */
final class ProgrammeFile {

    /** Its media type. */
    static final String MEDIA_TYPE = "application/vnd.convoke.programme+json";

    private static final String FORMAT = "convoke.programme";
    private static final int VERSION = 1;
    private static final String LANGUAGE = "en";
    private static final Set<String> FIELDS =
            Set.of("format", "version", "language", "session", "of", "comment", "programme");

    private static final ObjectReader JSON = EventJson.mapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ProgrammeFile() {}

    /**
     * The file.
     *
     * @param session its short name
     * @param of which version of the programme it is, for people
     */
    static byte[] write(Programme programme, String session, String of) {
        var file = EventJson.mapper().createObjectNode();
        file.put("format", FORMAT).put("version", VERSION).put("language", LANGUAGE);
        file.put("session", session).put("of", of);
        file.set("programme", TextForms.brief(EventJson.mapper().valueToTree(programme), LANGUAGE));
        try {
            return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file as it arrived; what is wrong inside the programme is found later. */
    static Sent read(byte[] body) {
        var file = tree(body);
        var faults = new ArrayList<Fault>();
        if (!file.path("format").asText().equals(FORMAT)) {
            faults.add(new Fault("/format", "must be \"" + FORMAT + "\""));
        }
        if (file.path("version").asInt() != VERSION) {
            faults.add(new Fault("/version", "must be 1, the version that is read here"));
        }
        if (file.has("language") && !file.path("language").isTextual()) {
            faults.add(new Fault("/language", "must be the language of texts that do not say theirs, such as en"));
        }
        if (!file.path("programme").isObject()) {
            faults.add(new Fault("/programme", "must be an object, the programme"));
        }
        file.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                faults.add(new Fault("/" + Pointers.step(name), "is not known here; the fields are " + fields()));
            }
        });
        if (!faults.isEmpty()) {
            throw Pointers.refused(faults);
        }
        return new Sent(
                (ObjectNode) file.path("programme"), file.path("language").asText(LANGUAGE), Extent.WHOLE);
    }

    private static JsonNode tree(byte[] body) {
        try {
            var json = JSON.<JsonNode>readValue(body);
            if (json == null || !json.isObject()) {
                throw Problem.badRequest("A file of the format " + FORMAT + " is a JSON object")
                        .build();
            }
            return json;
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            var at = where == null ? "" : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
            throw Problem.of("malformed-json", 400, "The body is not JSON")
                    .detail("A JSON object is read here, in UTF-8, each of its names once")
                    .with("violations", List.of(Violation.inBody("", e.getOriginalMessage() + at)))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fields() {
        return FIELDS.stream()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
