package org.convoke.registration.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mission.che@che.example, mission.che@che.example",
        "'  Office@Mission.Example ', Office@mission.example",
        "o'hara+un@sub-domain.mission.example, o'hara+un@sub-domain.mission.example",
        "post@bücher.example, post@xn--bcher-kva.example",
        "root@localhost, root@localhost"
    })
    void the_local_part_is_kept_and_the_domain_made_plain(String typed, String expected) throws Exception {
        assertThat(MailAddress.of(typed).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "office",
                "office@",
                "@mission.example",
                "office@mission",
                "office@@mission.example",
                "two words@mission.example",
                ".office@mission.example",
                "office.@mission.example",
                "of..fice@mission.example",
                "\"office\"@mission.example",
                "Office <office@mission.example>",
                "a@mission.example, b@mission.example",
                "office@[192.0.2.1]",
                "office@192.0.2.1",
                "office@-mission.example",
                "office@mission-.example",
                "office@mission..example",
                "office@mission.example.",
                "office@mis_sion.example",
                "büro@mission.example",
                "office@mission.example\r\nBcc: x@y.example",
                "of\u0000fice@mission.example"
            })
    void anything_but_one_plain_address_is_refused_with_what_would_be_accepted(String typed) {
        assertThatThrownBy(() -> MailAddress.of(typed))
                .isInstanceOf(MailAddress.NotAnAddress.class)
                .hasMessageStartingWith("must ");
    }

    @Test
    void parts_that_are_too_long_are_refused() {
        var label = "a".repeat(63);

        assertThatThrownBy(() -> MailAddress.of("a".repeat(65) + "@mission.example"))
                .hasMessageContaining("64");
        assertThatThrownBy(() -> MailAddress.of("office@" + label + "a.example"))
                .hasMessageContaining("domain");
        assertThatThrownBy(() -> MailAddress.of("office@" + (label + ".").repeat(4) + "example"))
                .isInstanceOf(MailAddress.NotAnAddress.class);
    }

    @Test
    void capitals_do_not_make_another_mailbox() throws Exception {
        assertThat(MailAddress.of("Office@mission.example").sameMailbox(MailAddress.of("office@MISSION.example")))
                .isTrue();
    }

    @Test
    void letters_of_any_script_need_a_mail_server_that_carries_them_and_the_refusal_says_so() throws Exception {
        assertThat(MailAddress.of("bu\u0308ro@mission.example", true).text()).isEqualTo("b\u00fcro@mission.example");
        assertThat(MailAddress.of("\u0645\u0643\u062a\u0628@mission.example", true)
                        .text())
                .isEqualTo("\u0645\u0643\u062a\u0628@mission.example");

        assertThatThrownBy(() -> MailAddress.of("b\u00fcro@mission.example")).hasMessageContaining("SMTPUTF8");
        assertThatThrownBy(() -> MailAddress.of("of\u202efice@mission.example", true))
                .isInstanceOf(MailAddress.NotAnAddress.class)
                .hasMessageNotContaining("SMTPUTF8");
        assertThatThrownBy(() -> MailAddress.of("\u00fc".repeat(33) + "@mission.example", true))
                .hasMessageContaining("64");
    }
}
