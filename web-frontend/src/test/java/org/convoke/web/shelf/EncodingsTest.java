package org.convoke.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncodingsTest {

    @Test
    void a_client_that_names_gzip_or_everything_takes_it() {
        assertThat(Encodings.takesGzip("gzip, deflate, br")).isTrue();
        assertThat(Encodings.takesGzip("br;q=1.0, GZIP;q=0.5")).isTrue();
        assertThat(Encodings.takesGzip("*")).isTrue();
    }

    @Test
    void a_client_that_names_neither_or_refuses_it_does_not() {
        assertThat(Encodings.takesGzip(null)).isFalse();
        assertThat(Encodings.takesGzip("")).isFalse();
        assertThat(Encodings.takesGzip("br, deflate")).isFalse();
        assertThat(Encodings.takesGzip("gzip;q=0, *")).isFalse();
        assertThat(Encodings.takesGzip("gzip; q=0.000")).isFalse();
    }
}
