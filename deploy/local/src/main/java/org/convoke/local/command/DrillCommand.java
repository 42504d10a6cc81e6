package org.convoke.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoke.local.Ports;
import org.convoke.local.artefact.Folders;
import org.convoke.local.demo.Drill;
import org.convoke.local.smtp.FaultySmtpServer;
import org.convoke.local.stack.Settings;

/**
 * Shows what is promised about delivery while things go wrong: on a platform of its own, beside any that runs, whose mail goes
 * to a server of its own that counts. Both are gone afterwards.
 */
final class DrillCommand {

    private static final List<String> PORTS =
            List.of("WEB", "AGENDA", "REGISTRATION", "NOTIFICATION", "KEYCLOAK", "POSTGRES", "KAFKA");

    private final Settings settings;
    private final PrintStream out;
    private final boolean terminal;

    DrillCommand(Settings settings, PrintStream out, boolean terminal) {
        this.settings = settings;
        this.out = out;
        this.terminal = terminal;
    }

    int run(List<String> typed) throws IOException {
        var arguments = Arguments.of(typed, Set.of(), Set.of("--json")).alone();
        var json = arguments.value("--json").map(Path::of);
        var data = Files.createTempDirectory("convoke-drill");
        try (var mail = FaultySmtpServer.start()) {
            var own = ownPlatform(data, mail.port());
            var session = new Up(own, out, terminal).start(false);
            try {
                return new Drill(own, session.stack(), mail, out).run(json) ? ExitCode.OK : ExitCode.FAILED;
            } finally {
                session.stop();
            }
        } finally {
            Folders.delete(data);
        }
    }

    /** Everything else is as the environment says. */
    private Settings ownPlatform(Path data, int smtpPort) {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.keySet().removeIf(name -> name.startsWith("CONVOKE_SMTP_") || name.equals("CONVOKE_WEB_URL"));
        PORTS.forEach(part -> environment.put("CONVOKE_" + part + "_PORT", Integer.toString(Ports.free())));
        environment.put("CONVOKE_DATA", data.toString());
        environment.put("CONVOKE_SMTP_HOST", "127.0.0.1");
        environment.put("CONVOKE_SMTP_PORT", Integer.toString(smtpPort));
        return new Settings(environment, settings.home());
    }
}
