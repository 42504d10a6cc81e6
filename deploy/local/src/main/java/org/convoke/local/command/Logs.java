package org.convoke.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.convoke.local.stack.Part;
import org.convoke.local.stack.Parts;
import org.convoke.local.stack.Settings;

/** Shows the ends of the parts' logs. */
final class Logs {

    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 15;

    private final Settings settings;
    private final PrintStream out;

    Logs(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run(List<String> typed) throws IOException {
        var wanted = Arguments.of(typed, Set.of(), Set.of()).optionalWord();
        var parts = Parts.of(settings).stream()
                .filter(part -> wanted.isEmpty() || part.name().equals(wanted.get()))
                .toList();
        if (parts.isEmpty()) {
            throw new Arguments.NotUnderstood("there is no part " + wanted.orElse(""));
        }
        for (Part part : parts) {
            show(part, wanted.isPresent() ? LINES_OF_ONE : LINES_OF_EACH);
        }
        return ExitCode.OK;
    }

    private void show(Part part, int number) throws IOException {
        out.println("── " + part.name() + ": " + part.log());
        if (Files.exists(part.log())) {
            var lines = new String(Files.readAllBytes(part.log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            lines.subList(Math.max(0, lines.size() - number), lines.size()).forEach(out::println);
        }
    }
}
