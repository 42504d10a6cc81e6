package org.convoke.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document of every service what any of its operations may answer instead: a problem. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInContract implements OASFilter {

    private static final String NAME = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        if (responses != null) {
            responses.removeAPIResponse("400"); // made by the framework, and says nothing
            responses.addAPIResponse("default", problem());
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(NAME, schema()).addSchema("Violation", violation());
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("Refused, and why (RFC 9457); the kinds are listed in docs/api/problems.md")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference(NAME))));
    }

    private static Schema schema() {
        return object().description("Why something was refused. Kinds may have members of their own.")
                .addProperty("type", text().format("uri").description("The kind, stable"))
                .addProperty("title", text().description("The kind in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text().description("What is wrong this time, and what would be accepted"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(reference("Violation")))
                .required(List.of("type", "title", "status"));
    }

    private static Schema violation() {
        return object().description("A value that is not accepted.")
                .addProperty("field", text().description("Its name, or a JSON pointer into the body"))
                .addProperty("in", text().enumeration(List.of("body", "query", "path", "header")))
                .addProperty("message", text().description("What would be accepted"))
                .required(List.of("field", "in", "message"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
