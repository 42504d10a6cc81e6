package org.convoke.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Who may call what: every operation of the live OpenAPI documents, by every role, for the own and for a foreign
 * participant, named by id and by code. The table is {@code authorization.csv}; an operation without a row fails.
 */
class AuthorizationTest {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");
    private static final String NOWHERE = UUID.randomUUID().toString();
    private static final Map<String, String> USERS = Map.of(
            "focal_own", "focal.che",
            "focal_foreign", "focal.mex",
            "delegate_own", "delegate.che",
            "secretariat", "secretariat",
            "cofacilitator", "cofacilitator",
            "usher", "usher",
            "operator", "operator");

    private static Platform platform;
    private static Demo demo;
    private static List<Row> table;

    /**
     * An operation and who is answered.
     *
     * @param answered by the column's name; a column that no user stands for is left out
     */
    private record Row(String service, String method, String path, Map<String, Boolean> answered) {

        String shape() {
            return service + " " + method + " " + path.replaceAll("\\{[^}]+}", "{}");
        }
    }

    @BeforeAll
    static void the_demo_has_run() {
        platform = Platform.running();
        demo = Demo.done(platform);
        table = read();
    }

    @Test
    void every_operation_of_the_live_services_has_a_row_and_every_row_an_operation() {
        var live = new TreeSet<String>();
        for (var service : List.of("agenda", "registration", "notification")) {
            operations(service)
                    .forEach((path, operations) -> operations.keySet().stream()
                            .map(method -> method.toUpperCase(Locale.ROOT))
                            .filter(METHODS::contains)
                            .forEach(method -> live.add(new Row(service, method, path, Map.of()).shape())));
        }
        var rows = new TreeSet<String>();
        table.forEach(row -> rows.add(row.shape()));

        assertThat(rows).isEqualTo(live);
    }

    @Test
    void each_caller_is_answered_or_refused_as_the_table_says() {
        var wrong = new ArrayList<String>();
        for (var row : table) {
            for (var path : paths(row)) {
                row.answered().forEach((caller, answered) -> {
                    var status = call(row, path, caller);
                    var refused = status == 401 || status == 403 || (status == 404 && !path.contains(NOWHERE));
                    if (refused == answered || status >= 500) {
                        wrong.add("%s %s%s as %s gave %d".formatted(row.method(), row.service(), path, caller, status));
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_focal_point_writes_for_its_own_State_whatever_the_body_names() {
        var switzerland = demo.participant("CHE");
        var focal = platform.as("focal.mex");
        var correspondence = """
                {"languages": ["en"], "mailboxes": []}
                """;

        for (var name : List.of("CHE", switzerland)) {
            var path = "/participants/" + name + "/missions/geneva";
            var foreign = focal.call("PUT", "registration", path, correspondence, null);
            assertThat(foreign.status()).as(path).isIn(403, 404);
        }
        var naming = correspondence.replace("{", "{\"participant\": \"" + switzerland + "\", ");
        var own = focal.call("PUT", "registration", "/participants/MEX/missions/geneva", naming, null);
        assertThat(own.status()).isEqualTo(400);
        assertThat(own.body()).contains("participant");
        var asked = focal.get("notification", "/notices/" + demo.notice() + "/message?participant=CHE");
        assertThat(asked.status()).isIn(403, 404);
    }

    private static int call(Row row, String path, String caller) {
        var user = USERS.get(caller);
        var api = user == null ? platform.anonymous() : platform.as(user);
        var body = row.method().equals("GET") || row.method().equals("DELETE") ? null : "{}";
        return api.call(row.method(), row.service(), path, body, null).status();
    }

    /** The addresses of an operation: with each way to name the participant, where it names one. */
    private static List<String> paths(Row row) {
        var byParticipant =
                row.path().startsWith("/participants/") || row.path().startsWith("/notices/{id}/message");
        var names = byParticipant ? List.of(demo.participant("CHE"), "CHE", "che") : List.of("");
        return names.stream().map(name -> fill(row.path(), name)).toList();
    }

    private static String fill(String path, String participant) {
        var filled = path.startsWith("/participants/") ? path.replace("{ref}", participant) : path;
        if (path.startsWith("/notices/{id}/message")) {
            filled = filled + "?participant=" + participant;
        }
        return filled.replace("{ref}", demo.session())
                .replace("/sessions/{id}", "/sessions/" + demo.session())
                .replace("/notices/{id}", "/notices/" + demo.notice())
                .replace("{number}", "1")
                .replace("{station}", "geneva")
                .replace("{publication}", NOWHERE)
                .replace("{id}", NOWHERE)
                .replace("{link}", NOWHERE)
                .replace("{address}", "nobody-" + NOWHERE + "@nowhere.example");
    }

    private static Map<String, Map<String, Object>> operations(String service) {
        Map<String, Map<String, Map<String, Object>>> document = new Yaml()
                .load(platform.anonymous()
                        .get(service, "/q/openapi")
                        .expect(200)
                        .body());
        return Objects.requireNonNull(document.get("paths"));
    }

    private static List<Row> read() {
        var lines = Repository.text("acceptance-tests/src/test/resources/authorization.csv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
        var header = lines.getFirst();
        return lines.stream().skip(1).map(cells -> row(header, cells)).toList();
    }

    private static Row row(String[] header, String[] cells) {
        var answered = new LinkedHashMap<String, Boolean>();
        for (int column = 3; column < header.length; column++) {
            if (header[column].equals("anonymous") || USERS.containsKey(header[column])) {
                answered.put(header[column], cells[column].equals("y"));
            }
        }
        return new Row(cells[0], cells[1], cells[2], answered);
    }
}
