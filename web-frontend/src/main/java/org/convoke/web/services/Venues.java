package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** agenda-service: the catalogue of venues and rooms, which anybody reads and a secretariat changes. */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(Refusals.class)
@Path("/venues")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Venues {

    @GET
    List<House> all();

    /** The {@code ETag} names its version, as it does of a room. */
    @GET
    @Path("/{venue}")
    RestResponse<House> one(@PathParam("venue") UUID venue);

    /** @param about what a programme says of its venue too */
    @POST
    House add(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Venue about);

    @PUT
    @Path("/{venue}")
    House change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("venue") UUID venue,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Venue about);

    @DELETE
    @Path("/{venue}")
    void remove(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("venue") UUID venue);

    @GET
    @Path("/{venue}/rooms")
    List<Room> rooms(@PathParam("venue") UUID venue);

    @GET
    @Path("/{venue}/rooms/{room}")
    RestResponse<Room> room(@PathParam("venue") UUID venue, @PathParam("room") UUID room);

    @POST
    @Path("/{venue}/rooms")
    Room addRoom(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("venue") UUID venue, AboutRoom about);

    @PUT
    @Path("/{venue}/rooms/{room}")
    Room changeRoom(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("venue") UUID venue,
            @PathParam("room") UUID room,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AboutRoom about);

    /** Refused with 409 where meetings to come are in it. */
    @DELETE
    @Path("/{venue}/rooms/{room}")
    void removeRoom(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("venue") UUID venue,
            @PathParam("room") UUID room);

    /** A venue of the catalogue. */
    record House(UUID id, LocalizedText name, LocalizedText city, ZoneId zone) {

        /** As a programme says it. */
        public Venue venue() {
            return new Venue(name, city, zone);
        }
    }

    /**
     * A room of the catalogue.
     *
     * @param overflow rooms in which its meetings can be followed, the first one first
     * @param closedFrom the first day on which it is no longer to be had
     */
    record Room(
            UUID id,
            UUID venue,
            LocalizedText name,
            @Nullable Integer capacity,
            @Nullable LocalizedText access,
            @Nullable Integer booths,
            List<UUID> overflow,
            @Nullable LocalDate closedFrom) {

        /** What is said of it. */
        public AboutRoom about() {
            return new AboutRoom(name, capacity, access, booths, overflow, closedFrom);
        }
    }

    /** What is said of a room. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AboutRoom(
            LocalizedText name,
            @Nullable Integer capacity,
            @Nullable LocalizedText access,
            @Nullable Integer booths,
            List<UUID> overflow,
            @Nullable LocalDate closedFrom) {}
}
