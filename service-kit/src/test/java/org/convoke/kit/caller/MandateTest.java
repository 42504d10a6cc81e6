package org.convoke.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MandateTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 9, 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secretariat",
                "secretariat@",
                "@process:*",
                "Secretariat@process:*",
                "secretariat@participant:CHE",
                "focal-point@process:*",
                "focal-point@participant:che",
                "focal-point@participant:*",
                "focal-point@participant:CHE:MEX",
                "operator@process:*",
                "secretariat@process:all",
                "secretariat@process:*;until=soon",
                "secretariat@process:*;since=2017-01-01",
                "secretariat@process:*;",
                "secretariat@process:*@installation"
            })
    void what_is_not_exactly_a_mandate_gives_nothing(String text) {
        assertThat(Mandate.parse(text)).isEmpty();
    }

    @Test
    void both_days_belong_to_a_mandate() {
        assertThat(held("delegate@participant:CHE;from=2017-09-04;until=2017-09-04"))
                .isTrue();
        assertThat(held("delegate@participant:CHE;from=2017-09-05")).isFalse();
        assertThat(held("delegate@participant:CHE;until=2017-09-03")).isFalse();
        assertThat(held("delegate@participant:CHE")).isTrue();
    }

    @Test
    void one_person_may_hold_several() {
        var caller = Caller.of("mex", List.of("cofacilitator@process:*", "focal-point@participant:MEX"), TODAY);

        assertThat(caller.holdsForParticipant(Role.FOCAL_POINT, "MEX")).isTrue();
        assertThat(caller.holdsForParticipant(Role.FOCAL_POINT, "CHE")).isFalse();
        assertThat(caller.holds(Role.COFACILITATOR)).isTrue();
        assertThat(caller.holds(Role.SECRETARIAT, Role.OPERATOR)).isFalse();
    }

    private static boolean held(String mandate) {
        return Caller.of("somebody", List.of(mandate), TODAY).holdsForParticipant(Role.DELEGATE, "CHE");
    }
}
