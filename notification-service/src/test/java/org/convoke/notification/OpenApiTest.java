package org.convoke.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/**
 * The REST contract is a file that people read and compare. After a change that is meant, copy what this test leaves in
 * {@code target/notification.yaml} over it.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailRelay.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../docs/api/notification.yaml");
    private static final Path SERVED = Path.of("target/notification.yaml");

    @Test
    void the_committed_contract_is_the_one_that_is_served() throws IOException {
        var served = NotificationApi.anybody()
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(SERVED, served);

        assertThat(COMMITTED).exists();
        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }
}
