package org.convoke.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    @ParameterizedTest(name = "{0} {1} {2} while others are {3}: {4}")
    @CsvSource({
        // an address that does not exist, whatever happens to others
        "RCPT, 550, 5.1.1,  REFUSED,  ADDRESS_PERMANENT",
        "RCPT, 550, 5.1.2,  UNKNOWN,  ADDRESS_PERMANENT",
        "RCPT, 553, 5.1.3,  ACCEPTED, ADDRESS_PERMANENT",
        "RCPT, 550, 5.1.6,  ACCEPTED, ADDRESS_PERMANENT",
        "RCPT, 556, 5.1.10, ACCEPTED, ADDRESS_PERMANENT",
        "RCPT, 550, 5.2.1,  ACCEPTED, ADDRESS_PERMANENT",
        // a bare 550 says so only while others are accepted
        "RCPT, 550, '',     ACCEPTED, ADDRESS_PERMANENT",
        "RCPT, 550, '',     UNKNOWN,  TEMPORARY",
        "RCPT, 550, '',     REFUSED,  US",
        // policy: one, or all
        "RCPT, 550, 5.7.1,  ACCEPTED, RECIPIENT_PERMANENT",
        "RCPT, 554, 5.7.1,  UNKNOWN,  TEMPORARY",
        "RCPT, 550, 5.7.1,  REFUSED,  US",
        "RCPT, 550, 5.7.26, REFUSED,  US",
        // this recipient only
        "RCPT, 552, 5.2.2,  REFUSED,  RECIPIENT_PERMANENT",
        "RCPT, 550, 5.4.1,  REFUSED,  RECIPIENT_PERMANENT",
        "RCPT, 553, '',     UNKNOWN,  RECIPIENT_PERMANENT",
        // the text
        "DATA,      554, '',    ACCEPTED, RECIPIENT_PERMANENT",
        "FINAL_DOT, 554, 5.7.1, ACCEPTED, RECIPIENT_PERMANENT",
        "FINAL_DOT, 550, 5.1.1, ACCEPTED, RECIPIENT_PERMANENT",
        "FINAL_DOT, 554, 5.6.0, UNKNOWN,  TEMPORARY",
        "FINAL_DOT, 554, 5.7.1, REFUSED,  US",
        // us
        "GREETING, 554, '',    ACCEPTED, US",
        "EHLO,     550, '',    ACCEPTED, US",
        "TLS,      502, '',    ACCEPTED, US",
        "AUTH,     535, 5.7.8, ACCEPTED, US",
        "MAIL,     550, 5.7.1, ACCEPTED, US",
        "MAIL,     552, 5.3.4, ACCEPTED, RECIPIENT_PERMANENT",
        "RCPT,     530, 5.5.1, ACCEPTED, US",
        "RCPT,     503, 5.5.1, ACCEPTED, US",
        "DATA,     503, '',    ACCEPTED, US",
        // not now, wherever it is said
        "GREETING,  421, 4.3.2, REFUSED,  TEMPORARY",
        "AUTH,      454, 4.7.0, REFUSED,  TEMPORARY",
        "MAIL,      451, 4.7.1, REFUSED,  TEMPORARY",
        "RCPT,      450, 4.2.1, REFUSED,  TEMPORARY",
        "RCPT,      452, 4.2.2, ACCEPTED, TEMPORARY",
        "FINAL_DOT, 451, '',    ACCEPTED, TEMPORARY",
    })
    void who_is_at_fault(Stage stage, int code, String enhanced, Others others, Fault expected) {
        assertThat(Faults.of(stage, code, enhanced, others)).isEqualTo(expected);
    }

    @Test
    void a_single_refusal_is_not_believed_at_first_sight() {
        var standing = new Standing();
        standing.accepted("a@a.example");

        assertThat(standing.refused("b@b.example")).isEqualTo(Others.UNKNOWN);
        standing.accepted("c@c.example");
        assertThat(standing.refused("b@b.example")).isEqualTo(Others.ACCEPTED);
    }

    @Test
    void a_refusal_is_not_believed_while_nobody_was_accepted() {
        var standing = new Standing();

        assertThat(standing.refused("b@b.example")).isEqualTo(Others.UNKNOWN);
        assertThat(standing.refused("b@b.example")).isEqualTo(Others.UNKNOWN);
    }

    @Test
    void three_different_recipients_refused_in_a_row_mean_us_until_one_is_accepted() {
        var standing = new Standing();
        standing.accepted("a@a.example");

        assertThat(standing.refused("b@b.example")).isEqualTo(Others.UNKNOWN);
        assertThat(standing.refused("c@c.example")).isEqualTo(Others.UNKNOWN);
        assertThat(standing.refused("d@d.example")).isEqualTo(Others.REFUSED);
        assertThat(standing.refused("b@b.example")).isEqualTo(Others.REFUSED);

        standing.accepted("e@e.example");
        assertThat(standing.refused("b@b.example")).isEqualTo(Others.ACCEPTED);
    }
}
