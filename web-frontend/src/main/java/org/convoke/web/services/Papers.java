package org.convoke.web.services;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * agenda-service: the documents of a session as everybody may know them. It is asked as nobody: what is under embargo, or
 * not for the public, is in none of these answers, whoever reads the page.
 */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(Refusals.class)
@Path("/sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
public interface Papers {

    /** In the order in which they were filed. */
    @GET
    @Path("/documents")
    List<Filed> documents(@PathParam("session") String session);

    /** The documents of a meeting and of its items, in the versions that hold. */
    @GET
    @Path("/meetings/{meeting}/order-of-the-day")
    OrderOfTheDay orderOfTheDay(@PathParam("session") String session, @PathParam("meeting") UUID meeting);

    /**
     * A document.
     *
     * @param kind "report", "concept-note" …
     * @param amends the document that it changes
     * @param amendedBy the documents of the session that change it
     * @param meeting the meeting that it belongs to; with neither meeting nor item it belongs to the session
     * @param version the one that holds, none before the first is issued
     */
    record Filed(
            UUID id,
            @Nullable String symbol,
            @Nullable Amends amends,
            List<Related> amendedBy,
            String kind,
            LocalizedText title,
            @Nullable MeetingId meeting,
            @Nullable ItemId item,
            @Nullable Integer version,
            List<Version> versions) {}

    /**
     * Which document another one changes.
     *
     * @param how "revision", "corrigendum", "addendum" or "amendment"
     * @param document where it is one of the session
     */
    record Amends(String how, String symbol, @Nullable UUID document) {}

    /** A document that changes another one. */
    record Related(UUID document, String symbol) {}

    /** A version with its languages. */
    record Version(int number, @Nullable Instant issuedAt, List<LanguageFile> files) {}

    /**
     * A version in one language.
     *
     * @param kind "pdf", "docx" or "odt"
     * @param size in bytes
     * @param address where anybody reads it
     */
    record LanguageFile(String language, String kind, long size, String address) {}

    /** The items of a meeting in their order, with the documents of each, and those of the meeting. */
    record OrderOfTheDay(List<Entry> items, List<OnTable> documents) {

        /** The documents of an item. */
        public List<OnTable> of(String item) {
            return items.stream()
                    .filter(entry -> entry.item().toString().equals(item))
                    .map(Entry::documents)
                    .findFirst()
                    .orElse(List.of());
        }
    }

    /** An item of a meeting. */
    record Entry(ItemId item, List<OnTable> documents) {}

    /**
     * A document by its symbol.
     *
     * @param languages where to read it, by language
     */
    record OnTable(@Nullable String symbol, LocalizedText title, int version, Map<String, String> languages) {}
}
