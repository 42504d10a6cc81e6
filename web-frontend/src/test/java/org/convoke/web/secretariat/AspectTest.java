package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.convoke.web.fakes.Demo;
import org.junit.jupiter.api.Test;

class AspectTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/secretariat");

    @Test
    void every_field_of_a_form_is_of_one_aspect() {
        var languages = List.of("en", "fr");
        var draft = Demo.withEverything();
        var parts = List.of(
                new ItemPart(Demo.itemId("panel-2"), languages),
                new MeetingPart(Demo.meetingId("monday-afternoon"), languages),
                new SessionPart(new UUID(0, 1), languages));

        assertThat(parts).allSatisfy(part -> {
            var typed = part.in(draft).orElseThrow();
            var found = Arrays.stream(Aspect.values())
                    .flatMap(aspect -> aspect.in(typed).values().keySet().stream())
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(typed.values().keySet());
        });
    }

    @Test
    void every_aspect_that_a_form_has_is_asked_where_it_is_typed() throws IOException {
        var templates = new StringBuilder();
        for (var name : List.of("editor-page", "item-fields", "meeting-fields", "session-fields")) {
            templates.append(Files.readString(TEMPLATES.resolve(name + ".html")));
        }

        assertThat(Aspect.values())
                .allSatisfy(
                        aspect -> assertThat(templates).contains("questions=form.questions('" + aspect.word() + "')"));
    }

    @Test
    void a_kind_of_change_is_about_one_aspect_and_the_whole_about_none() {
        assertThat(Aspect.ofChange("item-moved")).contains(Aspect.TIME);
        assertThat(Aspect.ofChange("meeting-room-changed")).contains(Aspect.ROOM);
        assertThat(Aspect.ofChange("item-added")).isEmpty();
    }
}
