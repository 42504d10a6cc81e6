package org.convoke.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrillLedgerTest {

    private static final Correspondence IRELAND = state("IRL");
    private static final Correspondence JORDAN = state("JOR");
    private static final Correspondence KENYA = state("KEN");
    private static final List<Correspondence> STATES = List.of(IRELAND, JORDAN, KENYA);
    private static final List<Correspondence> REFUSING = List.of(KENYA);

    private static Correspondence state(String code) {
        return new Correspondence(code, List.of("en"), List.of(code + "@mission.example"), List.of());
    }

    private static NoticeReport told(int states) {
        return new NoticeReport("change", "Rev.1", 3, states, 3, states, 3 - states, 1, null, null, null, null);
    }

    private static DrillLedger ledger(int told, List<String> received, Set<String> doubted) {
        return DrillLedger.of(told(told), STATES, REFUSING, received, doubted);
    }

    @Test
    void it_holds_where_all_but_those_who_refused_got_it_and_what_repeated_was_in_doubt() {
        var ledger = ledger(
                2,
                List.of("IRL@mission.example", "JOR@mission.example", "JOR@mission.example"),
                Set.of("JOR@mission.example"));

        assertThat(ledger.holds()).isTrue();
        assertThat(ledger.repeated()).containsExactly("JOR@mission.example");
        assertThat(ledger.lost()).isEmpty();
    }

    @Test
    void it_does_not_hold_where_a_mailbox_got_nothing_though_the_ledger_says_so() {
        var ledger = ledger(2, List.of("IRL@mission.example"), Set.of());

        assertThat(ledger.holds()).isFalse();
        assertThat(ledger.lost()).containsExactly("JOR@mission.example");
    }

    @Test
    void it_does_not_hold_where_something_repeated_that_the_ledger_does_not_know_of() {
        var ledger = ledger(
                2,
                List.of("IRL@mission.example", "IRL@mission.example", "JOR@mission.example"),
                Set.of("JOR@mission.example"));

        assertThat(ledger.holds()).isFalse();
        assertThat(printed(ledger))
                .contains("not in the ledger   1: IRL@mission.example")
                .contains("does NOT hold");
    }

    @Test
    void it_does_not_hold_where_the_ledger_misses_a_State_that_got_its_message() {
        var ledger = ledger(1, List.of("IRL@mission.example", "JOR@mission.example"), Set.of());

        assertThat(ledger.holds()).isFalse();
    }

    private static String printed(DrillLedger ledger) {
        var bytes = new ByteArrayOutputStream();
        ledger.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
