package org.convoke.agenda.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.exchange.FilesApi.CSV;
import static org.convoke.agenda.exchange.FilesApi.JSON;
import static org.convoke.agenda.exchange.FilesApi.bring;
import static org.convoke.agenda.exchange.FilesApi.draft;
import static org.convoke.agenda.exchange.FilesApi.export;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Tokens;
import org.junit.jupiter.api.Test;

/**
 * The largest programme that there may be, as JSON and as a table. It leaves how long the imports took in
 * {@code target/import-speed.txt}; {@code docs/performance.md} says what that was.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LargeImportTest {

    private static final int DAYS = 30;
    private static final int MEETINGS_A_DAY = 10;
    private static final int ITEMS = 10;
    /** One shows that it works; {@code -Dimport.rounds=5} says how long it takes. */
    private static final int ROUNDS = Integer.getInteger("import.rounds", 1);

    private static final LocalizedText TITLE = LocalizedText.english("Protection and assistance")
            .with("fr", "Protection et assistance")
            .with("es", "Protección y asistencia")
            .with("ru", "Защита и помощь")
            .with("ar", "الحماية والمساعدة")
            .with("zh", "保护和援助");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Path SPEED = Path.of("target/import-speed.txt");

    @Test
    void three_thousand_items_in_six_languages_are_imported_with_and_without_ids() throws IOException {
        var told = new StringBuilder();
        var original = session(large());
        var json = export(original, "json");
        var table = export(original, "csv");

        told.append(measured("JSON, new", JSON, json, this::empty));
        told.append(measured("CSV, new", CSV, table, this::empty));
        told.append(measured("JSON without ids, all moved", JSON, moved(json), this::full));
        told.append(measured("CSV, all moved", CSV, table.replace(",10:00,", ",10:05,"), this::full));

        Files.writeString(SPEED, told);
        var session = empty();
        bring(session, 1, JSON, json).then().statusCode(200);
        assertThat(draft(session)).isEqualTo(large());
        bring(session, 2, CSV, table).then().statusCode(200);
        assertThat(draft(session)).isEqualTo(large());
    }

    private static String moved(String json) {
        return json.replaceAll("\"id\" : \"[^\"]*\",", "").replace("10:00:00", "10:05:00");
    }

    private UUID empty() {
        return session(programme()
                .day("2018-01-01")
                .meeting("To be planned", at("10:00"), to("13:00"))
                .build());
    }

    private UUID full() {
        return session(large());
    }

    private static String measured(String what, String type, String file, Supplier<UUID> session) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            var id = session.get();
            long start = System.nanoTime();
            int status = sent(id, type, file);
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(status).isEqualTo(200);
        }
        return "%s: %,d KB, ms %s%n".formatted(what, file.length() / 1024, millis);
    }

    /** Sends the file as {@link FilesApi#bring} does, but by a client that does not look at every byte. */
    private static int sent(UUID session, String type, String file) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/sessions/%s/draft/import?confirm=true"
                        .formatted(RestAssured.port, session)))
                .header("Authorization", Tokens.bearer("secretariat", "secretariat@process:*"))
                .header("Content-Type", type)
                .header("If-Match", "\"1\"")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Programme large() {
        var plan = programme();
        for (int day = 0; day < DAYS; day++) {
            plan.day(LocalDate.of(2018, 1, 1).plusDays(day).toString());
            for (int meeting = 0; meeting < MEETINGS_A_DAY; meeting++) {
                plan.meeting("Meeting %d.%d".formatted(day, meeting), at("10:00"), to("18:00"));
                for (int item = 0; item < ITEMS; item++) {
                    var name = "%d.%d.%d".formatted(day, meeting, item);
                    plan.panel(name, at("10:00"), to("18:00"))
                            .number(name)
                            .panellists(person("Gabriella Sanchez", "Switzerland"))
                            .which(panel -> panel.titled(TITLE.with("en", "Protection " + name))
                                    .described(TITLE));
                }
            }
        }
        return plan.build();
    }
}
