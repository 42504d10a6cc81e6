package org.convoke.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Finished PAGE = Finished.of(
            200,
            MultiMap.caseInsensitiveMultiMap().add("Last-Modified", "Mon, 28 Aug 2017 14:20:00 GMT"),
            Buffer.buffer("a page"));

    private static boolean unchanged(String... headers) {
        var asked = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) {
            asked.add(headers[i], headers[i + 1]);
        }
        return Conditions.isUnchanged(asked, PAGE);
    }

    @Test
    void a_tag_is_known_in_any_form_and_among_others() {
        assertThat(unchanged("If-None-Match", PAGE.tag())).isTrue();
        assertThat(unchanged("If-None-Match", PAGE.tag().substring(2))).isTrue();
        assertThat(unchanged("If-None-Match", "\"other\", " + PAGE.tag())).isTrue();
        assertThat(unchanged("If-None-Match", "*")).isTrue();
        assertThat(unchanged("If-None-Match", "\"other\"")).isFalse();
        assertThat(unchanged("If-None-Match", "nonsense")).isFalse();
    }

    @Test
    void a_date_counts_where_no_tag_is_sent() {
        assertThat(unchanged("If-Modified-Since", "Mon, 28 Aug 2017 14:20:00 GMT"))
                .isTrue();
        assertThat(unchanged("If-Modified-Since", "Mon, 28 Aug 2017 14:19:59 GMT"))
                .isFalse();
        assertThat(unchanged("If-Modified-Since", "yesterday")).isFalse();
        assertThat(unchanged("If-Modified-Since", "Mon, 28 Aug 2017 14:20:00 GMT", "If-None-Match", "\"other\""))
                .isFalse();
        assertThat(unchanged()).isFalse();
    }
}
