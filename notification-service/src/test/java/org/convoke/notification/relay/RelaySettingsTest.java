package org.convoke.notification.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoke.notification.relay.RelaySettings.Configured;
import org.convoke.notification.smtp.SmtpSettings.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelaySettingsTest {

    /** What application.properties makes of the variables that were there before there were several relays. */
    private static final Map<String, String> ALWAYS = Map.of(
            "convoke.smtp.host", "127.0.0.1",
            "convoke.smtp.port", "3025",
            "convoke.smtp.tls", "off",
            "convoke.mail.connections", "4");

    private static final Map<String, String> TWO = Map.ofEntries(
            Map.entry("convoke.smtp.relays", "geneva, backup-2"),
            Map.entry("convoke.smtp.relay.geneva.host", "mx.geneva.example"),
            Map.entry("convoke.smtp.relay.geneva.user", "convoke"),
            Map.entry("convoke.smtp.relay.geneva.password", "s3cret"),
            Map.entry("convoke.smtp.relay.geneva.weight", "3"),
            Map.entry("convoke.smtp.relay.geneva.rate", "600/min burst 50"),
            Map.entry("convoke.smtp.relay.backup-2.host", "mx.backup.example"),
            Map.entry("convoke.smtp.relay.backup-2.port", "2525"),
            Map.entry("convoke.smtp.relay.backup-2.tls", "off"),
            Map.entry("convoke.smtp.relay.backup-2.priority", "2"),
            Map.entry("convoke.smtp.relay.backup-2.connections", "1"));

    private static List<Configured> read(Map<String, String> settings) {
        var all = new HashMap<>(ALWAYS);
        all.putAll(settings);
        return new RelaySettings(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(all, "test", 100))
                        .build())
                .read();
    }

    private static Map<String, String> twoBut(String name, String value) {
        var all = new HashMap<>(TWO);
        all.put(name, value);
        return all;
    }

    @Test
    void without_a_list_the_old_settings_are_the_one_relay_called_default() {
        assertThat(read(Map.of())).singleElement().satisfies(relay -> {
            assertThat(relay.name()).isEqualTo("default");
            assertThat(relay.smtp().address()).isEqualTo("127.0.0.1:3025");
            assertThat(relay.smtp().tls()).isEqualTo(Tls.OFF);
            assertThat(relay.connections()).isEqualTo(4);
            assertThat(relay.rate()).isEmpty();
        });
    }

    @Test
    void each_relay_of_a_list_has_settings_of_its_own() {
        var relays = read(TWO);

        assertThat(relays).extracting(Configured::name).containsExactly("geneva", "backup-2");
        assertThat(relays.getFirst().smtp().address()).isEqualTo("mx.geneva.example:587");
        assertThat(relays.getFirst().smtp().tls()).isEqualTo(Tls.REQUIRED);
        assertThat(relays.getFirst().weight()).isEqualTo(3);
        assertThat(relays.getFirst().priority()).isEqualTo(1);
        assertThat(relays.getFirst().connections()).isEqualTo(4);
        assertThat(relays.getFirst().rate()).hasValueSatisfying(rate -> {
            assertThat(rate.perSecond()).isEqualTo(10);
            assertThat(rate.burst()).isEqualTo(50);
        });
        assertThat(relays.getLast().smtp().address()).isEqualTo("mx.backup.example:2525");
        assertThat(relays.getLast().priority()).isEqualTo(2);
        assertThat(relays.getLast().connections()).isEqualTo(1);
    }

    @Test
    void the_default_relay_can_be_one_of_several() {
        var relays = read(twoBut("convoke.smtp.relays", "default,geneva"));

        assertThat(relays).extracting(Configured::name).containsExactly("default", "geneva");
        assertThat(relays.getFirst().smtp().address()).isEqualTo("127.0.0.1:3025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "convoke.smtp.relays | geneva,geneva | CONVOKE_SMTP_RELAYS names a relay twice: geneva, geneva",
                "convoke.smtp.relays | gen eva | CONVOKE_SMTP_RELAYS names 'gen eva'; a relay's name has letters, digits"
                        + " and hyphens, such as geneva or backup-2",
                "convoke.smtp.relays | geneva,vienna | CONVOKE_SMTP_RELAY_VIENNA_HOST is missing; CONVOKE_SMTP_RELAYS"
                        + " names this relay",
                "convoke.smtp.relay.backup-2.port | 70000 | CONVOKE_SMTP_RELAY_BACKUP_2_PORT is '70000'; it must be a"
                        + " port, such as 587",
                "convoke.smtp.relay.geneva.weight | 0 | CONVOKE_SMTP_RELAY_GENEVA_WEIGHT is '0'; it must be a number from"
                        + " 1 to 1000",
                "convoke.smtp.relay.geneva.connections | many | CONVOKE_SMTP_RELAY_GENEVA_CONNECTIONS is 'many'; it must"
                        + " be a number from 1 to 1000",
                "convoke.smtp.relay.geneva.rate | fast | CONVOKE_SMTP_RELAY_GENEVA_RATE is 'fast'; it must be a rate such"
                        + " as 10/s, 600/min or 600/min burst 50",
                "convoke.smtp.relay.geneva.tls | maybe | CONVOKE_SMTP_RELAY_GENEVA_TLS is 'maybe'; it must be off,"
                        + " opportunistic, required",
            })
    void a_bad_setting_is_refused_in_one_sentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> read(twoBut(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void a_password_goes_to_no_relay_where_encryption_is_a_matter_of_chance() {
        assertThatThrownBy(() -> read(twoBut("convoke.smtp.relay.geneva.tls", "opportunistic")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CONVOKE_SMTP_RELAY_GENEVA_USER needs CONVOKE_SMTP_RELAY_GENEVA_TLS=required");
    }
}
