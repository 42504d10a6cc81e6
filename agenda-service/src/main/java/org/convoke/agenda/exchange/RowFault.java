package org.convoke.agenda.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;

/**
 * Something that is wrong with a table.
 *
 * @param row as a spreadsheet counts, the row of the names being 1
 * @param column its name in the file; empty where it is the whole row
 * @param code what it is, for those who say it in another language; {@code docs/formats} lists them
 * @param arguments what such a sentence needs besides row and column
 */
record RowFault(
        int row,
        String column,
        String message,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> arguments) {

    RowFault(int row, String column, String code, String message) {
        this(row, column, message, code, Map.of());
    }

    /** In the order of the file. */
    static final Comparator<RowFault> IN_ORDER = Comparator.comparingInt(RowFault::row);

    /** The refusal of a file for all that is wrong with it. */
    static Problem refused(List<RowFault> faults) {
        var all = faults.stream().distinct().sorted(IN_ORDER).toList();
        return Problem.invalid(all.stream()
                        .map(fault -> Violation.inBody(fault.place(), fault.message()))
                        .toList())
                .with("rows", all)
                .build();
    }

    private String place() {
        return column.isEmpty() ? "row " + row : "row %d, %s".formatted(row, column);
    }
}
