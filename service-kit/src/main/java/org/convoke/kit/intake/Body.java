package org.convoke.kit.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.convoke.events.EventJson;

/** Turns the JSON of a request body into the record that an endpoint asks for, or says all that is wrong with it. */
public final class Body {

    private Body() {}

    /**
     * Checks the JSON and makes the record.
     *
     * @param rules what the service asks of every body
     * @throws Faulty where the JSON does not fit the record, its characters, the rules or the record's own
     */
    public static <T extends Record> T read(JsonNode json, Class<T> type, BodyRule... rules) {
        var faults = new ArrayList<>(Shape.faults(json, type));
        faults.addAll(TypedText.faults(json));
        Arrays.stream(rules).forEach(rule -> faults.addAll(rule.faults(json)));
        if (!faults.isEmpty()) {
            throw new Faulty(List.copyOf(faults));
        }
        try {
            return checked(EventJson.mapper().treeToValue(TypedText.tidied(json), type));
        } catch (JsonMappingException e) {
            throw new Faulty(List.of(new Fault(pointer(e), reason(e))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree has been parsed before", e);
        }
    }

    private static <T extends Record> T checked(T record) {
        if (record instanceof Checked rules && !rules.faults().isEmpty()) {
            throw new Faulty(rules.faults());
        }
        return record;
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() != null
                                ? Shape.escaped(step.getFieldName())
                                : Integer.toString(step.getIndex())))
                .collect(Collectors.joining());
    }

    /** The words of the record that refused; they are written to be read by whoever sent the value. */
    private static String reason(JsonMappingException e) {
        return e.getCause() instanceof IllegalArgumentException refusal && refusal.getMessage() != null
                ? refusal.getMessage()
                : e.getOriginalMessage();
    }

    /** A body that can not become the record; everything that is wrong is in it. */
    public static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<Fault> faults;

        Faulty(List<Fault> faults) {
            super(faults.toString());
            this.faults = faults;
        }

        /** What is wrong, in the order of the body. */
        public List<Fault> faults() {
            return faults;
        }
    }
}
