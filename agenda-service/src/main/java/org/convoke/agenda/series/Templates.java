package org.convoke.agenda.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.agenda.exchange.ProgrammeFiles;
import org.convoke.programme.Programme;

/**
 * Programmes to begin with: files of the JSON format, whose title and theme say what the template is for. Another one is
 * another file and its name here.
 */
@ApplicationScoped
class Templates {

    private static final List<String> NAMES =
            List.of("two-day-session", "negotiation-round", "one-day-hearing", "two-week-conference");

    private final Map<String, Programme> byName = new LinkedHashMap<>();

    Templates() {
        NAMES.forEach(name -> byName.put(name, read(name)));
    }

    private static Programme read(String name) {
        try (var file = Templates.class.getResourceAsStream("/templates/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("there is no file of the template " + name);
            }
            return ProgrammeFiles.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Programme> all() {
        return byName;
    }

    Optional<Programme> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
