package org.convoke.notification;

import static org.convoke.notification.Scene.soon;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What operators and their tools see of the service as a whole. */
@QuarkusTest
class HealthTest extends NotificationTest {

    @Test
    void a_service_that_is_ready_says_so() {
        NotificationApi.anybody()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name.flatten().join(' ')", containsString("Database"));
        NotificationApi.anybody().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void deliveries_are_counted_by_their_outcome() {
        var state = scene.announced().state();
        scene.invite(state);
        soon().until(() -> rows(state).contains("invitation - told"));

        NotificationApi.anybody()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("convoke_deliveries_total{outcome=\"handed-over\"}"))
                .body(containsString("convoke_relay_refuses"));
    }
}
