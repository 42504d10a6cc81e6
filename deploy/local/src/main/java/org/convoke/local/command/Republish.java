package org.convoke.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.convoke.local.SignIn;
import org.convoke.local.stack.RunningLauncher;
import org.convoke.local.stack.Settings;

/** Puts the full state of a service's aggregates on its topic again, as the operator. */
final class Republish {

    private final Settings settings;
    private final PrintStream out;

    Republish(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run(List<String> typed) throws IOException, InterruptedException {
        var service = Arguments.of(typed, Set.of(), Set.of()).word("service");
        var address = address(service);
        if (RunningLauncher.find(settings).isEmpty()) {
            out.println("Convoke is not running.");
            return ExitCode.NOT_RUNNING;
        }
        var request = HttpRequest.newBuilder(address.resolve("/operations/republish"))
                .header("Authorization", "Bearer " + new SignIn(settings.issuer()).token("operator"))
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            out.println(service + " answered " + answer.statusCode() + " " + answer.body());
            return answer.statusCode() == 202 ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private URI address(String service) {
        return switch (service) {
            case "agenda" -> settings.agenda();
            case "registration" -> settings.registration();
            case "notification" -> settings.notification();
            default ->
                throw new Arguments.NotUnderstood(
                        "there is no service " + service + "; they are agenda, registration, notification");
        };
    }
}
