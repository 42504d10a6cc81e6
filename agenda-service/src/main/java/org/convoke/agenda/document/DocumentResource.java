package org.convoke.agenda.document;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.Session;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.Visibility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The documents of a session: the secretariat files them, anybody reads of those that are out and meant for them. */
@Path("/sessions/{session}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class DocumentResource {

    private final Documents documents;
    private final Filing filing;
    private final Addresses addresses;
    private final Access access;
    private final Caller caller;

    DocumentResource(Documents documents, Filing filing, Addresses addresses, Access access, Caller caller) {
        this.documents = documents;
        this.filing = filing;
        this.addresses = addresses;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The documents of a session that the reader may know of, in the order in which they were filed",
            description =
                    "For anybody: what is issued, whose embargo is over, and what is for the reader. For those who"
                            + " prepare the session: all.")
    public List<DocumentView> all(String session) {
        var found = access.readable(session);
        var reader = access.visibility(found);
        var known = documents.of(found.id(), reader);
        return known.stream()
                .map(document -> DocumentView.of(document, known, reader, addresses))
                .toList();
    }

    @GET
    @Path("/{document}")
    @Operation(
            summary = "One document with its versions and their languages",
            description = "For anybody who may know of it; the ETag is for those who change it.")
    public RestResponse<DocumentView> one(String session, UUID document) {
        var found = access.readable(session);
        return view(found, document, access.visibility(found)).build();
    }

    @POST
    @Operation(
            summary = "Files a document; its files are sent to its first version",
            description =
                    "For the secretariat of the process. A document is for the session, or for one meeting or item of"
                            + " the draft.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "The document")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<DocumentView> file(String session, About about) {
        var found = access.changeable(session);
        var document = filing.file(found.id(), about, caller).orRefused();
        return view(found, document.id().value(), Visibility.INTERNAL)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/sessions/%s/documents/%s".formatted(found.id(), document.id())))
                .build();
    }

    @PUT
    @Path("/{document}")
    @Operation(
            summary =
                    "Changes what is said of a document: title, kind, who may read it and from when, where it belongs",
            description =
                    "For the secretariat of the process. If-Match is the ETag that was read. The symbol of an issued"
                            + " document stays.")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<DocumentView> change(
            String session, UUID document, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, About about) {
        var found = access.changeable(session);
        filing.change(found.id(), document, ETags.required(ifMatch), about, caller)
                .orRefused();
        return view(found, document, Visibility.INTERNAL).build();
    }

    @DELETE
    @Path("/{document}")
    @Operation(
            summary = "Takes away a document of which nothing was issued",
            description = "For the secretariat of the process. What was issued stays, since programmes may name it.")
    @NeedsMandate(Role.SECRETARIAT)
    public void remove(String session, UUID document) {
        filing.remove(access.changeable(session).id(), document, caller).orRefused();
    }

    private RestResponse.ResponseBuilder<DocumentView> view(Session session, UUID id, Visibility reader) {
        var known = documents.of(session.id(), reader);
        var document = known.stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such document").build());
        return RestResponse.ResponseBuilder.ok(DocumentView.of(document, known, reader, addresses))
                .header(HttpHeaders.ETAG, ETags.of(document.edit()));
    }
}
