package org.convoke.agenda.document;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.convoke.agenda.session.Access;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.programme.Visibility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The versions of a document: the secretariat prepares each language by language, and issues it. */
@Path("/sessions/{session}/documents/{document}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class VersionResource {

    private final Versions versions;
    private final Uploading uploading;
    private final Documents documents;
    private final Addresses addresses;
    private final Access access;
    private final Caller caller;

    VersionResource(
            Versions versions,
            Uploading uploading,
            Documents documents,
            Addresses addresses,
            Access access,
            Caller caller) {
        this.versions = versions;
        this.uploading = uploading;
        this.documents = documents;
        this.addresses = addresses;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Begins the next version, where the newest one is issued",
            description = "For the secretariat of the process.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "The document")
    @NeedsMandate(Role.SECRETARIAT)
    public RestResponse<DocumentView> begin(String session, UUID document) {
        var found = access.changeable(session).id();
        var begun = versions.begin(found, document, caller).orRefused();
        return RestResponse.ResponseBuilder.<DocumentView>created(URI.create("/sessions/%s/documents/%s/versions/%d"
                        .formatted(found, document, begun.newest().number())))
                .entity(view(begun))
                .build();
    }

    /** Takes the file in while it is counted; only what its bytes say decides what it is. */
    @PUT
    @Path("/{number}/files/{language}")
    @Operation(
            summary = "Sends the file of a version in one language: PDF, DOCX or ODT, by its content",
            description = "For the secretariat of the process. While the version is prepared, a file replaces the one"
                    + " before; to an issued version only a language can be added.")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public DocumentView upload(
            String session,
            UUID document,
            int number,
            String language,
            @Parameter(description = "What the file is called; without it, it is named after the document")
                    @QueryParam("filename")
                    @Nullable
                    String filename,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Parameter(hidden = true) @HeaderParam("Expect") @Nullable String expect,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length,
            InputStream body) {
        var found = access.changeable(session).id();
        var wanted = new Uploading.Wanted(found, document, number, language, filename);
        var sent = new Uploading.Sent(contentType, length, expect != null, body);
        return view(uploading.upload(wanted, sent, caller));
    }

    @DELETE
    @Path("/{number}/files/{language}")
    @Operation(
            summary = "Takes a language out of a version that is being prepared",
            description = "For the secretariat of the process. What was issued stays.")
    @NeedsMandate(Role.SECRETARIAT)
    public void remove(String session, UUID document, int number, String language) {
        versions.remove(access.changeable(session).id(), document, number, language, caller)
                .orRefused();
    }

    @POST
    @Path("/{number}/issue")
    @Operation(
            summary = "Gives a version out for ever, and names it in the draft under its item",
            description =
                    "For the secretariat of the process. Whoever is in the audience may read it once the embargo is"
                            + " over. Where the draft could not name it before, asking again names it.")
    @NeedsMandate(Role.SECRETARIAT)
    public DocumentView issue(String session, UUID document, int number) {
        return view(versions.issue(access.changeable(session).id(), document, number, caller)
                .orRefused());
    }

    private DocumentView view(SessionDocument document) {
        var known = documents.of(document.session(), Visibility.INTERNAL);
        return DocumentView.of(document, known, Visibility.INTERNAL, addresses);
    }
}
