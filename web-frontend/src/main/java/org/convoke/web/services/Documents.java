package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Visibility;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** agenda-service: the documents of a session, their versions and their files. It is given more time than the rest of it. */
@RegisterRestClient(configKey = "documents")
@RegisterProvider(Refusals.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Documents {

    /** In the order in which they were filed. */
    @GET
    @Path("/sessions/{session}/documents")
    List<SessionDocument> all(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") String session);

    /** The {@code ETag} names how often what is said of it was changed. */
    @GET
    @Path("/sessions/{session}/documents/{document}")
    RestResponse<SessionDocument> one(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("document") UUID document);

    /** Files a document; its first version is to be prepared. */
    @POST
    @Path("/sessions/{session}/documents")
    SessionDocument file(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") String session, About about);

    /** Refused with 412 where it is no longer as {@code ifMatch} names it. */
    @PUT
    @Path("/sessions/{session}/documents/{document}")
    SessionDocument change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("document") UUID document,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            About about);

    /** Takes away a document of which nothing was issued. */
    @DELETE
    @Path("/sessions/{session}/documents/{document}")
    void remove(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("document") UUID document);

    /** Begins the next version. */
    @POST
    @Path("/sessions/{session}/documents/{document}/versions")
    SessionDocument begin(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("document") UUID document);

    /** Sends the file of a version in one language, from the disk and not from memory. */
    @PUT
    @Path("/sessions/{session}/documents/{document}/versions/{number}/files/{language}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    SessionDocument upload(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("document") UUID document,
            @PathParam("number") int number,
            @PathParam("language") String language,
            @QueryParam("filename") @Nullable String filename,
            File file);

    /** Takes a language out of a version that is being prepared. */
    @DELETE
    @Path("/sessions/{session}/documents/{document}/versions/{number}/files/{language}")
    void removeFile(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("document") UUID document,
            @PathParam("number") int number,
            @PathParam("language") String language);

    /** Gives a version out for ever. */
    @POST
    @Path("/sessions/{session}/documents/{document}/versions/{number}/issue")
    SessionDocument issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("document") UUID document,
            @PathParam("number") int number);

    /** The file itself; its entity is an {@link java.io.InputStream}. */
    @GET
    @Path("/documents/{document}/v{number}/{language}/{filename}")
    @Produces(MediaType.WILDCARD)
    Response read(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("document") UUID document,
            @PathParam("number") int number,
            @PathParam("language") String language,
            @PathParam("filename") String filename);

    /**
     * A document.
     *
     * @param embargoUntil before that instant only those who prepare the session know of it; null where there is none
     * @param meeting that it belongs to; with no item either, it belongs to the session
     * @param version the one that holds; null before the first is issued
     * @param versions the oldest first
     */
    record SessionDocument(
            UUID id,
            @Nullable String symbol,
            DocumentKind kind,
            LocalizedText title,
            Visibility visibility,
            @Nullable Instant embargoUntil,
            @Nullable MeetingId meeting,
            @Nullable ItemId item,
            @Nullable Integer version,
            List<Version> versions) {

        /** What is said of it besides its files. */
        public About about() {
            return new About(symbol, kind, title, visibility, embargoUntil, meeting, item);
        }

        /** The version that holds, else the one that is being prepared. */
        public Version newest() {
            return versions.getLast();
        }
    }

    /** @param issuedAt null while it is being prepared */
    record Version(
            int number,
            @Nullable Instant issuedAt,
            @Nullable String issuedBy,
            List<LanguageFile> files) {

        public boolean isIssued() {
            return issuedAt != null;
        }
    }

    /**
     * A version in one language.
     *
     * @param kind {@code pdf}, {@code docx} or {@code odt}
     * @param size in bytes
     */
    record LanguageFile(String language, String kind, String mediaType, long size, String name) {}

    /** What is said of a document besides its files. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            @Nullable String symbol,
            DocumentKind kind,
            LocalizedText title,
            Visibility visibility,
            @Nullable Instant embargoUntil,
            @Nullable MeetingId meeting,
            @Nullable ItemId item) {

        /** The same, seen by those who prepare the session only. */
        public About internal() {
            return new About(symbol, kind, title, Visibility.INTERNAL, embargoUntil, meeting, item);
        }
    }

    /** What a document is for. */
    enum DocumentKind {
        @JsonProperty("procedural-note")
        PROCEDURAL_NOTE,
        @JsonProperty("concept-note")
        CONCEPT_NOTE,
        @JsonProperty("background-paper")
        BACKGROUND_PAPER,
        @JsonProperty("report")
        REPORT,
        @JsonProperty("draft-resolution")
        DRAFT_RESOLUTION,
        @JsonProperty("letter")
        LETTER,
        @JsonProperty("statement")
        STATEMENT,
        @JsonProperty("information")
        INFORMATION,
        @JsonProperty("other")
        OTHER
    }
}
