package org.convoke.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void each_part_has_a_port_of_its_own_by_default() {
        assertThatCode(() -> settings(Map.of()).checkPorts()).doesNotThrowAnyException();
    }

    @Test
    void nothing_is_started_where_two_settings_name_one_port_and_both_are_named(@TempDir Path data) {
        var settings = settings(Map.of("CONVOKE_WEB_PORT", "8081", "CONVOKE_DATA", data.toString()));
        try (var installation = Installation.take(settings).orElseThrow()) {
            assertThatThrownBy(() -> installation.stack((part, state, elapsed, detail) -> {}))
                    .hasMessageContaining("CONVOKE_AGENDA_PORT and CONVOKE_WEB_PORT are both 8081");
            assertThatThrownBy(installation::empty).hasMessageContaining("are both 8081");
        }
    }

    @Test
    void what_starts_nothing_minds_no_ports() {
        assertThat(Parts.of(settings(Map.of("CONVOKE_WEB_PORT", "8081")))).hasSize(8);
    }

    @Test
    void the_ports_of_our_mailbox_do_not_count_where_mail_goes_to_another_server() {
        assertThatCode(() -> settings(Map.of("CONVOKE_WEB_PORT", "8025", "CONVOKE_SMTP_HOST", "mail.example"))
                        .checkPorts())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> settings(Map.of("CONVOKE_WEB_PORT", "8025")).checkPorts())
                .hasMessageContaining("CONVOKE_MAIL_PAGE_PORT and CONVOKE_WEB_PORT are both 8025");
    }

    @Test
    void a_port_that_is_none_is_named_with_what_would_be_accepted() {
        assertThatThrownBy(() -> settings(Map.of("CONVOKE_KAFKA_PORT", "kafka")).kafkaPort())
                .hasMessage("CONVOKE_KAFKA_PORT must be a port between 1 and 65535, not kafka");
    }

    private static Settings settings(Map<String, String> environment) {
        return new Settings(environment, Path.of("").toAbsolutePath());
    }
}
