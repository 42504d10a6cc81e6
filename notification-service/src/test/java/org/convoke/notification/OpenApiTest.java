package org.convoke.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.convoke.servicetests.CommittedContract;
import org.convoke.servicetests.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailRelay.class)
class OpenApiTest extends CommittedContract {

    OpenApiTest() {
        super("notification");
    }
}
