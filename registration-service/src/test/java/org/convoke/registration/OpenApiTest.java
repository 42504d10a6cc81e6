package org.convoke.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.convoke.servicetests.CommittedContract;
import org.convoke.servicetests.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OpenApiTest extends CommittedContract {

    OpenApiTest() {
        super("registration");
    }
}
