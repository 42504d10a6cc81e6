package org.convoke.agenda.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.agenda.exchange.ProgrammeFiles;
import org.convoke.agenda.session.ProcessId;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.Role;
import org.convoke.programme.Programme;

/**
 * Programmes to begin with: those that come with the product, which are files of the JSON format (another one is another
 * file and its name here), and those that a secretariat saved from the sessions of its process, which only those who
 * prepare such sessions know of.
 */
@ApplicationScoped
class Templates {

    private static final List<String> NAMES =
            List.of("two-day-session", "negotiation-round", "one-day-hearing", "two-week-conference");

    private final List<Template> ofTheProduct;
    private final TemplateRows rows;
    private final Caller caller;

    Templates(TemplateRows rows, Caller caller) {
        this.ofTheProduct =
                NAMES.stream().map(name -> new Template(name, null, read(name))).toList();
        this.rows = rows;
        this.caller = caller;
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

    /** Those that the caller may know of: the product's first, then the saved ones, the oldest first. */
    @Transactional
    List<Template> all() {
        return Stream.concat(ofTheProduct.stream(), rows.inOrder().stream().map(TemplateRow::template))
                .filter(this::isKnown)
                .toList();
    }

    /** One of them. */
    @Transactional
    Optional<Template> named(String name) {
        return all().stream().filter(template -> template.name().equals(name)).findFirst();
    }

    private boolean isKnown(Template template) {
        ProcessId process = template.process();
        return process == null
                || caller.holdsForProcess(Role.SECRETARIAT, process.value())
                || caller.holdsForProcess(Role.COFACILITATOR, process.value());
    }
}
