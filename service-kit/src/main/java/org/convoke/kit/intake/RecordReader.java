package org.convoke.kit.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.convoke.events.EventJson;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;

/** Reads every request body that is a record, so that each endpoint refuses a faulty one in the same words. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {

    private static final ObjectReader JSON = EventJson.mapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final BodyRule[] rules;

    /** @param rules those of the service, if it has any */
    RecordReader(@All List<BodyRule> rules) {
        this.rules = rules.toArray(BodyRule[]::new);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var json = JSON.readTree(body); // what is not JSON is told by the mapper of Jackson's exceptions
        if (json.isMissingNode()) {
            throw Problem.badRequest("A JSON body is needed").build();
        }
        try {
            return Body.read(json, type, rules);
        } catch (Body.Faulty faulty) {
            throw Problem.invalid(violations(faulty.faults())).build();
        }
    }

    private static List<Violation> violations(List<Fault> faults) {
        return faults.stream()
                .map(fault -> Violation.inBody(fault.field(), fault.message()))
                .toList();
    }
}
