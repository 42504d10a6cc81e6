package org.convoke.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void each_part_has_a_port_of_its_own_by_default() {
        assertThat(Parts.of(settings(Map.of()))).hasSize(8);
    }

    @Test
    void two_settings_with_one_port_are_both_named() {
        assertThatThrownBy(() -> Parts.of(settings(Map.of("CONVOKE_WEB_PORT", "8081"))))
                .hasMessageContaining("CONVOKE_AGENDA_PORT and CONVOKE_WEB_PORT are both 8081");
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
