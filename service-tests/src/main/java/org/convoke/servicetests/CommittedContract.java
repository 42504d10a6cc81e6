package org.convoke.servicetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The REST contract of a service is a file that people read and compare. After a change that is meant, copy what this test
 * leaves in {@code target/SERVICE.yaml} over it.
 */
public abstract class CommittedContract {

    private final Path committed;
    private final Path served;

    /** @param service as the file below {@code docs/api} is named */
    protected CommittedContract(String service) {
        this.committed = Path.of("../docs/api", service + ".yaml");
        this.served = Path.of("target", service + ".yaml");
    }

    @Test
    void the_committed_contract_is_the_one_that_is_served() throws IOException {
        var contract =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        Files.writeString(served, contract);

        assertThat(committed).exists();
        assertThat(contract).isEqualTo(Files.readString(committed));
    }
}
