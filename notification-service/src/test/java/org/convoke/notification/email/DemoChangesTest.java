package org.convoke.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.convoke.events.EventJson;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

/** The seven changes of the demo's Rev.1, as its files have them and as its missions read them. */
class DemoChangesTest {

    private static final MailIdentity US = new MailIdentity(
            "notices@convoke.example",
            "cofacilitators@convoke.example",
            "http://127.0.0.1:8080",
            "convoke.example",
            true);

    private static Programme file(String name) throws IOException {
        try (var in = DemoChangesTest.class.getResourceAsStream("/org/convoke/local/demo/" + name)) {
            return EventJson.mapper().readValue(in, Programme.class);
        }
    }

    private static String text(String language) throws IOException {
        var notice = LetterSession.change(language, file("tentative-agenda.json"), file("rev-1.json"));
        return new EmailComposer(US)
                .compose(notice)
                .text(LetterSession.ireland())
                .replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void there_are_seven() throws IOException {
        assertThat(AgendaDiff.between(file("tentative-agenda.json"), file("rev-1.json"))).hasSize(7);
    }

    @Test
    void each_is_told_in_english_with_what_was_and_what_is_now() throws IOException {
        assertThat(text("en")).contains("XX");
    }

    @Test
    void each_is_told_in_french_with_what_was_and_what_is_now() throws IOException {
        assertThat(text("fr")).contains("XX");
    }
}
