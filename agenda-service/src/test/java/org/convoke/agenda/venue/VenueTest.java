package org.convoke.agenda.venue;

import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.programme.Venue;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VenueTest {

    private static final AtomicInteger VENUES = new AtomicInteger();
    private static final LocalizedText CITY = LocalizedText.english("Vienna").with("fr", "Vienne");
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    @Test
    void a_venue_and_its_rooms_are_read_by_anybody() {
        var name = name();
        var venue = added(name);
        var overflow = added(venue, Map.of("name", LocalizedText.english("Conference Room M")));
        var room = room("Plenary Room");
        room.put("capacity", 300);
        room.put("access", LocalizedText.english("Step-free; hearing loop").with("fr", "De plain-pied"));
        room.put("booths", 6);
        room.put("overflow", List.of(overflow));
        var plenary = added(venue, room);

        anybody().get("/venues").then().statusCode(200).body("id", hasItem(venue.toString()));
        anybody()
                .get("/venues/{v}", venue)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name.texts.en.text", equalTo(name.sourceText()))
                .body("city.texts.fr.text", equalTo("Vienne"))
                .body("zone", equalTo("Europe/Vienna"));
        anybody()
                .get("/venues/{v}/rooms/{r}", venue, plenary)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(300))
                .body("access.texts.fr.text", equalTo("De plain-pied"))
                .body("booths", equalTo(6))
                .body("overflow", equalTo(List.of(overflow.toString())));
        anybody()
                .get("/venues/{v}/rooms", venue)
                .then()
                .body("id", equalTo(List.of(overflow.toString(), plenary.toString())))
                .body("[0].capacity", nullValue());
    }

    @Test
    void a_room_is_changed_by_whoever_read_it_last() {
        var venue = added(name());
        var room = added(venue, room("Plenary Room"));
        var larger = room("Plenary Room");
        larger.put("capacity", 320);

        change(venue, room, 1, larger)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("capacity", equalTo(320));
        change(venue, room, 1, larger).then().statusCode(412).header("ETag", "\"2\"");
        secretariat()
                .contentType(ContentType.JSON)
                .body(json(larger))
                .put("/venues/{v}/rooms/{r}", venue, room)
                .then()
                .statusCode(428);
    }

    @Test
    void names_tell_rooms_and_venues_apart_in_every_language() {
        var name = name();
        var venue = added(name);
        added(venue, Map.of("name", LocalizedText.english("Plenary Room").with("fr", "Salle plénière")));

        add(venue, Map.of("name", LocalizedText.of("fr", "salle  plénière")))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/name-taken"));
        add(LocalizedText.of("fr", name.sourceText().toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409);
    }

    @Test
    void names_are_as_long_as_titles_and_notes_on_access_longer() {
        var venue = added(name());
        var room = room("x".repeat(301));
        add(venue, room).then().statusCode(400).body("violations.field", equalTo(List.of("/name/texts/en/text")));
        add(LocalizedText.english("x".repeat(301))).then().statusCode(400);

        room = room("y".repeat(300));
        room.put("access", LocalizedText.english("x".repeat(1_001)));
        add(venue, room)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/access/texts/en/text")))
                .body("violations[0].message", containsString("at most 1,000 characters"));
        room.put("access", LocalizedText.english("x".repeat(1_000)));
        add(venue, room).then().statusCode(201);
    }

    @Test
    void what_is_not_accepted_is_named() {
        var venue = added(name());
        var room = room("Room");
        room.put("capacity", 0);
        room.put("booths", -1);
        add(venue, room).then().statusCode(400).body("violations.field", equalTo(List.of("/capacity", "/booths")));
        room.put("capacity", "many");
        add(venue, room).then().statusCode(400).body("violations[0].message", containsString("whole number"));

        var linked = room("Room");
        linked.put("overflow", List.of(UUID.randomUUID()));
        add(venue, linked).then().statusCode(400).body("violations.field", equalTo(List.of("/overflow")));

        for (var zone : List.of("+02:00", "UTC", "Mars/Olympus")) {
            secretariat()
                    .contentType(ContentType.JSON)
                    .body(json(Map.of("name", name(), "city", CITY, "zone", zone)))
                    .post("/venues")
                    .then()
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("/zone")));
        }
        add(venue, Map.of("name", LocalizedText.english("Room \u202E1\u0007")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/name/texts/en/text"));
    }

    @Test
    void a_room_is_free_where_no_programme_published_or_draft_uses_it_then() {
        var name = name();
        var venue = added(name);
        added(venue, Map.of("name", LocalizedText.english("Plenary Room").with("fr", "Salle plénière")));
        added(venue, room("Conference Room M"));
        added(venue, room("Conference Room C"));
        publishedSession(in(name).meeting("Morning", at("10:00"), to("13:00"))
                .room("plenary room")
                .build());
        session(in(name).meeting("Closed", at("12:00"), to("12:30"))
                .room("Conference Room M")
                .visibleTo(Visibility.INTERNAL)
                .build());
        publishedSession(in(name())
                .meeting("Elsewhere", at("10:00"), to("13:00"))
                .room("Conference Room C")
                .build());

        free(venue, "2017-09-04", "09:00", "10:00", "Plenary Room", "Conference Room M", "Conference Room C");
        free(venue, "2017-09-04", "12:59", "14:00", "Conference Room M", "Conference Room C");
        free(venue, "2017-09-04", "12:15", "12:20", "Conference Room C");
        free(venue, "2017-09-05", "10:00", "13:00", "Plenary Room", "Conference Room M", "Conference Room C");
    }

    @Test
    void a_room_that_a_new_draft_leaves_is_used_until_the_draft_is_published() {
        var name = name();
        var venue = added(name);
        added(venue, room("Plenary Room"));
        var inRoom = in(name).meeting("Morning", at("10:00"), to("13:00"))
                .room("Plenary Room")
                .build();
        var session = publishedSession(inRoom);
        var moved = in(name).meeting("Morning", at("10:00"), to("13:00"))
                .room("Conference Room M")
                .build();
        edit(session, 1, moved).then().statusCode(200);

        free(venue, "2017-09-04", "10:00", "11:00");
        publish(session, 2).then().statusCode(201);
        free(venue, "2017-09-04", "10:00", "11:00", "Plenary Room");
    }

    @Test
    void what_is_free_is_asked_for_a_time_and_by_those_who_plan() {
        var venue = added(name());

        secretariat()
                .queryParam("date", "4 September")
                .queryParam("from", "13:00")
                .get("/venues/{v}/rooms/free", venue)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("date", "to")));
        secretariat()
                .queryParam("date", "2017-09-04")
                .queryParam("from", "13:00")
                .queryParam("to", "12:00")
                .get("/venues/{v}/rooms/free", venue)
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("must be after from"));
        anybody().get("/venues/{v}/rooms/free", venue).then().statusCode(401);
    }

    @Test
    void a_room_of_a_meeting_to_come_is_closed_and_not_taken_away() {
        var name = name();
        var venue = added(name);
        var room = added(venue, room("Plenary Room"));
        var past = added(venue, room("Conference Room M"));
        var tomorrow = LocalDate.now(ZONE).plusDays(2).toString();
        Programme future = programme()
                .in(new Venue(name, CITY, ZONE))
                .day(tomorrow)
                .meeting("Morning", at("10:00"), to("13:00"))
                .room("Plenary Room")
                .build();
        session(future);
        session(in(name).meeting("Morning", at("10:00"), to("13:00"))
                .room("Conference Room M")
                .build());

        secretariat()
                .delete("/venues/{v}/rooms/{r}", venue, room)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/room-in-use"))
                .body("meetings[0].date", equalTo(tomorrow))
                .body("meetings[0].from", equalTo("10:00:00"));
        var closed = room("Plenary Room");
        closed.put("closedFrom", "2017-09-05");
        change(venue, room, 1, closed).then().statusCode(200).body("closedFrom", equalTo("2017-09-05"));
        free(venue, "2017-09-04", "08:00", "09:00", "Plenary Room", "Conference Room M");
        free(venue, "2017-09-05", "08:00", "09:00", "Conference Room M");

        secretariat().delete("/venues/{v}", venue).then().statusCode(409);
        secretariat().delete("/venues/{v}/rooms/{r}", venue, past).then().statusCode(204);
        anybody().get("/venues/{v}/rooms", venue).then().body("id", not(hasItem(past.toString())));
        secretariat().delete("/venues/{v}/rooms/{r}", venue, past).then().statusCode(404);
    }

    @Test
    void a_venue_without_rooms_can_be_changed_and_taken_away() {
        var venue = added(name());
        var other = name();

        secretariat()
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(json(Map.of("name", other, "city", CITY, "zone", ZONE)))
                .put("/venues/{v}", venue)
                .then()
                .statusCode(200)
                .body("name.texts.en.text", equalTo(other.sourceText()));
        secretariat().delete("/venues/{v}", venue).then().statusCode(204);
        anybody().get("/venues/{v}", venue).then().statusCode(404);
    }

    private static void free(UUID venue, String date, String from, String to, String... rooms) {
        cofacilitator()
                .queryParam("date", date)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/venues/{v}/rooms/free", venue)
                .then()
                .statusCode(200)
                .body("name.texts.en.text", equalTo(List.of(rooms)));
    }

    private static ProgrammeBuilder in(LocalizedText venue) {
        return programme().in(new Venue(venue, CITY, ZONE)).day("2017-09-04");
    }

    private static LocalizedText name() {
        return LocalizedText.english("Vienna International Centre " + VENUES.incrementAndGet());
    }

    private static Map<String, Object> room(String name) {
        return new HashMap<>(Map.of("name", LocalizedText.english(name)));
    }

    private static UUID added(LocalizedText name) {
        return add(name).then().statusCode(201).extract().jsonPath().getUUID("id");
    }

    private static Response add(LocalizedText name) {
        return secretariat()
                .contentType(ContentType.JSON)
                .body(json(Map.of("name", name, "city", CITY, "zone", ZONE)))
                .post("/venues");
    }

    private static UUID added(UUID venue, Map<String, Object> room) {
        return add(venue, room).then().statusCode(201).extract().jsonPath().getUUID("id");
    }

    private static Response add(UUID venue, Map<String, Object> room) {
        return secretariat().contentType(ContentType.JSON).body(json(room)).post("/venues/{v}/rooms", venue);
    }

    private static Response change(UUID venue, UUID room, int edit, Map<String, Object> about) {
        return secretariat()
                .header("If-Match", "\"" + edit + "\"")
                .contentType(ContentType.JSON)
                .body(json(about))
                .put("/venues/{v}/rooms/{r}", venue, room);
    }
}
