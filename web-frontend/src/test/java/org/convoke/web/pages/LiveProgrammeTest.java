package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class LiveProgrammeTest {

    @TestHTTPResource("/")
    URI home;

    @Inject
    Happenings happenings;

    FakePlatform platform;

    @Test
    void an_open_programme_is_told_of_a_newer_revision_of_its_session_only() {
        platform.reset();

        try (var events = new Browser(home).follow("/fr/sessions/gcm-5/live")) {
            happenings.publish(new Happening.RevisionPublished(UUID.randomUUID(), 7, "Rev.7"));
            happenings.publish(new Happening.RevisionPublished(FakeAgenda.SESSION, 2, "Rev.2"));

            await().atMost(Duration.ofSeconds(60)).until(() -> !events.all().isEmpty());
            assertThat(events.all()).hasSize(1);
            assertThat(events.all().getFirst().parts().select("#stale h3").text())
                    .isEqualTo("Rev.2 a été publiée pendant votre lecture");
        }
    }
}
