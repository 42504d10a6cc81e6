package org.convoke.web.services;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.Change;
import org.convoke.programme.Days;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.Document;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;
import org.convoke.wording.Words;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * agenda-service: sessions, their drafts and their published revisions. A session is named by its slug or its id; the
 * bearer is null for a reader who has not signed in. Refusals are {@link Refused}.
 */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(Refusals.class)
@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Agenda {

    @GET
    List<Session> sessions(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer);

    @GET
    @Path("/{session}")
    Session session(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer, @PathParam("session") String session);

    @GET
    @Path("/{session}/revisions")
    List<Revision> revisions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer, @PathParam("session") String session);

    /** A revision by its number, or {@code latest}. */
    @GET
    @Path("/{session}/revisions/{number}")
    Revision revision(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer,
            @PathParam("session") String session,
            @PathParam("number") String number);

    /** What changed between two revisions, by their numbers. */
    @GET
    @Path("/{session}/revisions/{to}/changes")
    Comparison compare(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer,
            @PathParam("session") String session,
            @QueryParam("since") int from,
            @PathParam("to") int to);

    /** What the revisions changed of one agenda item. */
    @GET
    @Path("/{session}/items/{item}/history")
    History history(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer,
            @PathParam("session") String session,
            @PathParam("item") UUID item);

    /** What is public of the programme, as a calendar; of one meeting or one track only where one is given. */
    @GET
    @Path("/{session}/calendar.ics")
    @Produces("text/calendar")
    byte[] calendar(
            @PathParam("session") String session,
            @QueryParam("language") String language,
            @QueryParam("meeting") @Nullable UUID meeting,
            @QueryParam("track") @Nullable String track,
            @QueryParam("zone") @Nullable String zone);

    @GET
    @Path("/{session}/draft")
    Draft draft(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") String session);

    @GET
    @Path("/{session}/draft/changes")
    Preview preview(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") String session);

    /** What is to be said of the draft before it is published. */
    @GET
    @Path("/{session}/draft/checks")
    Checked checks(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") String session);

    /** The value of {@code If-Match} that names a version of a draft. */
    static String version(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /**
     * A session as a whole.
     *
     * @param latest the newest published revision, null before the first
     * @param draftVersion null for readers who may not know of a draft
     * @param approvalRequired whether the co-facilitators' office approves what is published; null for the same
     */
    record Session(
            UUID id,
            String slug,
            Process process,
            List<String> languages,
            List<String> primaryStations,
            @Nullable Latest latest,
            @Nullable Integer draftVersion,
            @Nullable Boolean approvalRequired,
            LocalizedText title,
            LocalizedText theme,
            Days days,
            Venue venue,
            Mode mode) {

        /** The languages that it works in; English where it names none. */
        public List<String> workingLanguages() {
            return languages.isEmpty() ? List.of(Words.ENGLISH) : languages;
        }
    }

    /** What a session serves, and who leads it. */
    record Process(UUID id, LocalizedText title, LocalizedText coFacilitators) {}

    /** The newest revision, without its programme. */
    record Latest(int number, String symbol, Status status, Instant publishedAt, String contentHash) {}

    /**
     * A published revision. In a list it has neither changes nor programme nor seal, but the count of changes.
     *
     * @param corrects the symbol of the revision that it corrects, where it is a corrigendum
     * @param seal how a reader proves a copy of it; null in a list
     * @param changes against the revision before; null in a list
     * @param programme as this reader may see it; null in a list
     */
    record Revision(
            int number,
            String symbol,
            @Nullable String corrects,
            Status status,
            Instant publishedAt,
            String contentHash,
            @Nullable Seal seal,
            @Nullable Integer changeCount,
            @Nullable List<Change> changes,
            @Nullable Programme programme) {}

    /**
     * A signature over what a reader may know of a revision.
     *
     * @param keyId the key, in the list of public keys
     * @param signature Ed25519, base64url
     * @param sha256 of the signed bytes
     */
    record Seal(String keyId, String signature, String sha256) {}

    /** The changes that lead from one revision to another. */
    record Comparison(End from, End to, List<Change> changes) {
        /** One of the two revisions. */
        public record End(
                int number, String symbol, @Nullable String corrects, Instant publishedAt) {}
    }

    /**
     * What became of an agenda item.
     *
     * @param first the oldest revision that has it
     * @param last the newest revision that has it
     * @param steps the revisions that changed something about it, the newest first
     */
    record History(Comparison.End first, Comparison.End last, List<Step> steps) {
        /** What one revision changed about the item. */
        public record Step(Comparison.End revision, List<Change> changes) {}
    }

    /** The working programme, and who touched it last. */
    record Draft(
            int version,
            Programme programme,
            @Nullable String editedBy,
            @Nullable Instant editedAt) {}

    /**
     * What publishing the draft would change.
     *
     * @param since the symbol of the published revision, null where this would be the first
     * @param concerned who is told
     * @param documents that are published with it
     */
    record Preview(
            int version,
            @Nullable String since,
            int nextNumber,
            String nextSymbol,
            Name name,
            List<Change> changes,
            List<Concerned> concerned,
            List<Attached> documents) {}

    /**
     * What a publication would be called.
     *
     * @param reason the key of the reason
     * @param because the reason in English
     * @param choice what to ask for to have the other name; null where there is no other
     * @param other the symbol of the other name
     */
    record Name(
            String symbol,
            String reason,
            String because,
            Publications.@Nullable NameChoice choice,
            @Nullable String other) {}

    /**
     * Readers whom a publication concerns.
     *
     * @param who {@code states}, {@code stakeholders} or {@code public}
     * @param concerned whether there is anything in it for them
     * @param urgent how many of the changes are of time, place or cancellation
     */
    record Concerned(String who, boolean concerned, int changes, int urgent) {}

    /** A document that is published with an item. */
    record Attached(ItemId item, LocalizedText title, Document document, boolean isNew) {}

    /** What was found in a version of the draft, what blocks its publication first. */
    record Checked(int version, List<Finding> findings) {}

    /**
     * Something that is to be said of a draft.
     *
     * @param code its kind, stable
     * @param arguments what a sentence about it names
     * @param sentence the whole of it in English
     */
    record Finding(
            String code,
            boolean blocks,
            @Nullable MeetingId meeting,
            @Nullable ItemId item,
            @Nullable DeadlineId deadline,
            Map<String, Object> arguments,
            String message,
            String sentence) {}
}
