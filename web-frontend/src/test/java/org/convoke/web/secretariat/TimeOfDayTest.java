package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {

    @ParameterizedTest
    @CsvSource({"17:50,17:50", "9:05,09:05", "09.05,09:05", "0905,09:05", "17 h 50,17:50", "17h,17:00", "00:00,00:00"})
    void times_are_understood_as_people_type_them(String typed, String meant) {
        assertThat(TimeOfDay.parse(typed)).contains(LocalTime.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "24:00", "17:60", "5:50 pm", "noon", "17:5", "177:50", "17:50:00"})
    void anything_else_is_not_a_time(String typed) {
        assertThat(TimeOfDay.parse(typed)).isEmpty();
    }
}
