package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.Change;
import org.convoke.programme.Match;
import org.convoke.programme.Programme;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * agenda-service: programmes as files, out and in. An import is a dry run unless it is confirmed; then {@code ifMatch} names the
 * version of the draft that the dry run showed. Decisions name things by their places in the file.
 */
@RegisterRestClient(configKey = "documents")
@RegisterProvider(Refusals.class)
@Path("/sessions/{session}/draft")
@Produces(MediaType.APPLICATION_JSON)
public interface ProgrammeFiles {

    @POST
    @Path("/import")
    @Consumes("application/vnd.convoke.programme+json")
    Imported json(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("confirm") boolean confirm,
            @QueryParam("apart") List<String> apart,
            @QueryParam("same") List<String> same,
            @QueryParam("regrouped") List<String> regrouped,
            InputStream file);

    @POST
    @Path("/import")
    @Consumes("text/csv")
    Imported csv(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("confirm") boolean confirm,
            @QueryParam("apart") List<String> apart,
            @QueryParam("same") List<String> same,
            @QueryParam("regrouped") List<String> regrouped,
            InputStream file);

    @POST
    @Path("/import")
    @Consumes("text/calendar")
    Imported calendar(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("confirm") boolean confirm,
            @QueryParam("apart") List<String> apart,
            @QueryParam("same") List<String> same,
            @QueryParam("regrouped") List<String> regrouped,
            InputStream file);

    /** The draft as a file; its entity is a byte array. */
    @GET
    @Path("/export")
    @Produces(MediaType.WILDCARD)
    Response export(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @QueryParam("as") String as);

    /**
     * What an import changes, or would change.
     *
     * @param pairs what arrived without a known id and is taken to be something that is there
     * @param added what arrived and is new
     * @param suspected what looks like a split or a merger
     * @param choices what came without a known id and could be something that is there
     * @param programme what the draft would be; null once it is made
     */
    record Imported(
            boolean applied,
            int draftVersion,
            List<Change> changes,
            List<Pair> pairs,
            List<Thing> added,
            List<Suspicion> suspected,
            List<Choice> choices,
            @Nullable Programme programme) {}

    /** @param confidence from 0 to 1 */
    record Pair(Thing isNow, Thing was, Match.Reason reason, double confidence) {}

    /**
     * What can be chosen of something that arrived.
     *
     * @param recognised what it was taken to be before anybody decided; null where it was taken to be new
     * @param was what it is taken to be as it is decided; null where it is new
     * @param candidates what it can be, the most likely first
     */
    record Choice(
            Thing isNow,
            @Nullable UUID recognised,
            @Nullable UUID was,
            List<Thing> candidates) {}

    /** Items that seem to have become others. */
    record Suspicion(List<Thing> wholes, List<Thing> parts, double confidence) {}

    /**
     * A meeting, an item or a deadline.
     *
     * @param place where it is in the file; null for what is in the draft
     * @param when its day, or its day and time
     */
    record Thing(
            @Nullable String place,
            Kind what,
            UUID id,
            String title,
            @Nullable String number,
            String when) {}

    /** What a thing is. */
    enum Kind {
        @JsonProperty("meeting")
        MEETING,
        @JsonProperty("item")
        ITEM,
        @JsonProperty("deadline")
        DEADLINE
    }
}
