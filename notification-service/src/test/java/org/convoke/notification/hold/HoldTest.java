package org.convoke.notification.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Hold.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is held waits until a person resumes it, on every replica and over restarts; a restored database starts like that. */
@QuarkusTest
class HoldTest extends NotificationTest {

    private static final Duration A_FEW_CLAIMS = Duration.ofSeconds(3);

    @Inject
    Holds holds;

    @Inject
    Restored restored;

    @AfterEach
    void resumeAll() {
        holds.all().forEach(hold -> holds.resume(hold.scope(), hold.of(), "end of the test", "test"));
    }

    private static Response say(String what, String scope, @Nullable Object of, String reason) {
        var body = new HashMap<String, Object>(Map.of("scope", scope, "reason", reason));
        if (of != null) {
            body.put("of", of);
        }
        return operator().contentType(ContentType.JSON).body(body).post("/operations/sending/" + what);
    }

    @Test
    void while_all_sending_is_held_nobody_is_sent_anything_and_afterwards_everybody_is_told_once() {
        var states = scene.announced().states(5);
        say("hold", "all", null, "the relay is moved")
                .then()
                .statusCode(200)
                .body("holds[0].scope", equalTo("all"))
                .body("holds[0].reason", equalTo("the relay is moved"))
                .body("holds[0].by", equalTo("operator"));

        scene.invite(states);
        soon().until(() -> states.stream().noneMatch(state -> deliveries(state).isEmpty()));
        soon().during(A_FEW_CLAIMS)
                .until(() -> states.stream().allMatch(state -> mail(state).isEmpty()));
        say("hold", "all", null, "again")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/hold-state"));

        say("resume", "all", null, "it was moved").then().statusCode(200).body("holds.size()", equalTo(0));

        soon().until(() -> states.stream().allMatch(state -> rows(state).contains("invitation - told")));
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(1));
        say("resume", "all", null, "again").then().statusCode(409);
        assertThat(query(
                        "select action from audit where action in ('sending.held', 'sending.resumed')"
                                + " and subject_type = 'all' and :session::uuid is not null",
                        scene.session,
                        row -> row.text("action")))
                .contains("sending.held", "sending.resumed");
    }

    @Test
    void one_process_is_held_and_others_go_on() {
        var held = scene.announced().state();
        try (var other = new Scene()) {
            var free = other.announced().state();
            soon().until(() -> !query(
                            "select id from session where id = :session and process is not null",
                            scene.session,
                            row -> row.uuid("id"))
                    .isEmpty());
            say("hold", "process", scene.process, "the co-facilitators asked for it")
                    .then()
                    .statusCode(200);

            scene.invite(held);
            other.invite(free);

            soon().until(() -> mail(free).size() == 1);
            soon().during(A_FEW_CLAIMS).until(() -> mail(held).isEmpty());
            say("resume", "process", scene.process, "they agreed").then().statusCode(200);
            soon().until(() -> mail(held).size() == 1);
        }
    }

    @Test
    void a_relay_that_is_held_gets_nothing() {
        var state = scene.announced().state();
        say("hold", "relay", "default", "it is patched")
                .then()
                .statusCode(200)
                .body("relays[0].state", equalTo("held"));

        scene.invite(state);

        soon().during(A_FEW_CLAIMS).until(() -> mail(state).isEmpty());
        say("resume", "relay", "default", "patched").then().statusCode(200).body("relays[0].state", equalTo("in-use"));
        soon().until(() -> mail(state).size() == 1);
    }

    @Test
    void what_is_not_there_is_not_held_and_the_answer_says_what_is() {
        say("hold", "relay", "vienna", "why not")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/of"))
                .body("violations[0].message", equalTo("must be one of the relays: default"));
        say("hold", "process", "not-a-process", "why not")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/of"));
        say("hold", "session", null, "why not").then().statusCode(400).body("violations.field", hasItem("/of"));
        say("hold", "all", "everything", "why not").then().statusCode(400).body("violations.field", hasItem("/of"));
        say("hold", "all", null, "  ").then().statusCode(400).body("violations.field", hasItem("/reason"));
        assertThat(holds.all()).isEmpty();
    }

    @Test
    void a_database_that_was_put_back_from_a_dump_starts_on_hold_until_it_is_resumed_and_not_again() {
        // A dump brings the mark of the tables that it was made from.
        database.query(Sql.of("update home set table_oid = table_oid - 1")).update();

        restored.look();

        assertThat(holds.all()).singleElement().satisfies(hold -> {
            assertThat(hold.scope()).isEqualTo(Scope.ALL);
            assertThat(hold.reason()).startsWith("The database was put back from a copy");
        });
        holds.resume(Scope.ALL, "", "looked at", "test");
        restored.look();
        assertThat(holds.all()).isEmpty();
    }

    @Test
    void an_ordinary_start_holds_nothing() {
        restored.look();
        restored.look();

        assertThat(holds.all()).isEmpty();
    }
}
