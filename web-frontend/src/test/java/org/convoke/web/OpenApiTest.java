package org.convoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.Test;

/**
 * The contract of what programs read is a file that people read and compare. After a change that is meant, copy what this
 * test leaves in {@code target/public.yaml} over it.
 */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../docs/api/public.yaml");
    private static final Path SERVED = Path.of("target/public.yaml");

    @TestHTTPResource("/api/v1/openapi.yaml")
    URI contract;

    @Test
    void the_committed_contract_is_the_one_that_is_served() throws IOException {
        try (var answer = contract.toURL().openStream()) {
            var served = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(SERVED, served);

            assertThat(COMMITTED).exists();
            assertThat(served).isEqualTo(Files.readString(COMMITTED));
        }
    }
}
