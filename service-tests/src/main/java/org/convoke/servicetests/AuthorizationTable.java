package org.convoke.servicetests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may call what, as a test writes it down: a line that names the callers, then a line for each endpoint with its
 * method, its path, the case ("-" where there is but one), and the status that each caller gets.
 *
 * <pre>
 * method path                case      nobody focal-point secretariat
 * GET    /sessions           -         200    200         200
 * GET    /sessions/{session} published 200    200         200
 * GET    /sessions/{session} draft     404    404         200
 * </pre>
 */
public final class AuthorizationTable {

    private static final int CELLS_BEFORE_ANSWERS = 3;
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<String> callers;
    private final List<Row> rows;

    private AuthorizationTable(List<String> callers, List<Row> rows) {
        this.callers = callers;
        this.rows = rows;
    }

    /** An endpoint in one case, and the statuses in the order of the callers. */
    public record Row(String method, String path, String given, List<Integer> answers) {

        /** Method and path. */
        public String operation() {
            return method + " " + path;
        }
    }

    /** Calls the endpoint of a row. */
    @FunctionalInterface
    public interface Call {

        /** The status of the answer. */
        int as(String caller, Row row);
    }

    /** Reads a table. */
    public static AuthorizationTable of(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split("\\s+")))
                .toList();
        var header = lines.getFirst();
        var rows = lines.stream().skip(1).map(cells -> row(header, cells)).toList();
        return new AuthorizationTable(header.subList(CELLS_BEFORE_ANSWERS, header.size()), rows);
    }

    private static Row row(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException("a line needs a cell for each of " + header + ": " + cells);
        }
        var answers = cells.subList(CELLS_BEFORE_ANSWERS, cells.size()).stream()
                .map(Integer::valueOf)
                .toList();
        return new Row(cells.get(0), cells.get(1), cells.get(2), answers);
    }

    /** The operations that have a row. */
    public Set<String> operations() {
        var operations = new TreeSet<String>();
        rows.forEach(row -> operations.add(row.operation()));
        return operations;
    }

    /** The operations of an OpenAPI document, from its member {@code paths}. */
    public static Set<String> operations(Map<String, Map<String, Object>> paths) {
        var operations = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    /** What the table says that a caller is answered. */
    public int expected(String caller, Row row) {
        return row.answers().get(callers.indexOf(caller));
    }

    /** Calls every endpoint as every caller; what is answered otherwise than the table says, in words. */
    public List<String> differences(Call call) {
        var differences = new ArrayList<String>();
        for (var row : rows) {
            for (int i = 0; i < callers.size(); i++) {
                var status = call.as(callers.get(i), row);
                if (status != row.answers().get(i)) {
                    differences.add("%s (%s) as %s is %d, not %d"
                            .formatted(
                                    row.operation(),
                                    row.given(),
                                    callers.get(i),
                                    status,
                                    row.answers().get(i)));
                }
            }
        }
        return differences;
    }
}
