package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailGuardTest {

    @ParameterizedTest
    @CsvSource({
        "*.example localhost, mission.che@che.example, true",
        "*.example localhost, mission@CHE.Example, true",
        "*.example localhost, somebody@localhost, true",
        "*.example localhost, somebody@example, false",
        "*.example localhost, mission@che.int, false",
        "*.example localhost, mission@example.com, false",
        "*.example localhost, mission@notexample, false",
        "*.example localhost, mission@localhost.int, false",
        "*.example localhost, a@b.example@che.int, false",
        "*, mission@che.int, true",
        "che.int, mission@che.int, true",
        "che.int, mission@sub.che.int, false"
    })
    void a_domain_must_be_named_to_be_mailed(String allowed, String address, boolean allows) {
        var guard = new MailGuard(List.of(allowed.split(" ")));

        assertThat(guard.allows(address)).isEqualTo(allows);
    }
}
