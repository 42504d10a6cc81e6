package org.convoke.web.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every answer of a service that is not a success into a {@link Refused}. */
public class Refusals implements ResponseExceptionMapper<Refused> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Refused toThrowable(Response response) {
        return new Refused(response.getStatus(), problem(response));
    }

    private static JsonNode problem(Response response) {
        try {
            return response.hasEntity() ? JSON.readTree(response.readEntity(String.class)) : MissingNode.getInstance();
        } catch (IOException | ProcessingException e) {
            return MissingNode.getInstance(); // an answer of something in between, not of the service
        }
    }
}
