package org.convoke.agenda.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.events.EventJson;
import org.convoke.kit.intake.BodyRule;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.Programme;

/** Reads the meetings and items of a programme from a table; everything else of the programme stays as it is. */
final class CsvImport {

    /** Items of a programme. */
    private static final int ITEMS = 3_000;

    /** How long a cell may be to be repeated in what is said about it. */
    private static final int SHORT = 40;

    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Column.Named> columns = new LinkedHashMap<>();

    private CsvImport() {}

    /** @throws Problem with everything that is wrong, by row and column */
    static Arriving read(byte[] file, Programme current, List<BodyRule> rules) {
        return new CsvImport().arriving(file, current, rules);
    }

    private Arriving arriving(byte[] file, Programme current, List<BodyRule> rules) {
        var table = CsvTable.read(file, faults);
        columns(table.names());
        if (table.rows().size() > ITEMS) {
            faults.add(new RowFault(
                    table.rows().get(ITEMS).number(),
                    "",
                    "is one too many: a programme has at most %,d items, and the file has %,d rows"
                            .formatted(ITEMS, table.rows().size()),
                    "rows-too-many",
                    Map.of("most", ITEMS, "count", table.rows().size())));
        }
        if (!faults.isEmpty()
                && faults.stream().anyMatch(fault -> fault.column().isEmpty() || fault.row() == 1)) {
            throw RowFault.refused(faults);
        }
        var rows = new CsvRows(columns, faults);
        var programme = (ObjectNode) EventJson.mapper().valueToTree(current.withMeetings(List.of()));
        programme.set("meetings", rows.meetings(table.rows()));
        var said = columns.values().stream().map(Column.Named::says).collect(Collectors.toSet());
        try {
            var arriving = Arriving.of(new Sent(programme, Column.LANGUAGE, Extent.table(said)), rules);
            if (faults.isEmpty()) {
                return arriving;
            }
        } catch (Arriving.Faulty faulty) {
            faulty.faults().forEach(fault -> faults.add(inTable(fault, rows.rows())));
        }
        throw RowFault.refused(faults);
    }

    private void columns(List<String> names) {
        for (var name : names) {
            Column.named(name)
                    .ifPresentOrElse(
                            named -> columns.put(name, named),
                            () -> faults.add(new RowFault(
                                    1,
                                    name,
                                    name.isEmpty() ? "column-unnamed" : "column-unknown",
                                    name.isEmpty()
                                            ? "is missing: each column has a name"
                                            : "is not known here; the columns are " + headers())));
        }
        for (var required : List.of(Column.DATE, Column.KIND, Column.TITLE, Column.START, Column.END)) {
            if (columns.values().stream().noneMatch(named -> named.column() == required)) {
                faults.add(new RowFault(
                        1, required.header(), "column-missing", "is missing: there must be a column of this name"));
            }
        }
    }

    private static String headers() {
        return Stream.of(Column.values())
                .map(Column::header)
                .collect(Collectors.joining(", ", "", "; those of texts also with a language, as title_fr"));
    }

    /** Where in the table it is that is wrong, and what would be accepted there. */
    private RowFault inTable(Fault fault, Map<String, CsvTable.Row> rows) {
        var place = fault.field();
        while (!place.isEmpty() && !rows.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        var row = rows.get(place);
        if (row == null) {
            return new RowFault(1, "", "other", fault.field() + " " + fault.message());
        }
        var column = column(place, fault.field().substring(place.length()));
        var cell = row.cell(column);
        boolean repeated =
                !cell.isEmpty() && cell.length() <= SHORT && cell.chars().noneMatch(Character::isISOControl);
        var twice = rows.entrySet().stream()
                .filter(other -> fault.message().startsWith("is the id of " + other.getKey() + " too"))
                .map(other -> other.getValue().number())
                .findFirst();
        if (twice.isPresent()) {
            return new RowFault(
                    row.number(),
                    column,
                    "is the id of row %d too; each has its own".formatted(twice.get()),
                    "id-twice",
                    Map.of("other", twice.get()));
        }
        var kind = Column.named(column).map(Column.Named::column);
        return new RowFault(
                row.number(),
                column,
                fault.message() + (repeated ? "; it says \"" + cell + "\"" : ""),
                kind.map(known -> known.faultIn(cell)).orElse("other"),
                repeated ? Map.of("cell", cell) : Map.of());
    }

    /** The name in the file of the column that says a field of a meeting or an item, its place left away. */
    private String column(String place, String inside) {
        var steps = new ArrayList<>(List.of(inside.split("/", -1)));
        var field = (place.contains("/items/") ? "item." : "meeting.") + (steps.size() > 1 ? steps.get(1) : "");
        var last = steps.getLast();
        var candidates = columns.entrySet().stream()
                .filter(named -> named.getValue().column().field().equals(field))
                .toList();
        return candidates.stream()
                .filter(named -> named.getValue().language().equals(last)
                        || named.getKey().endsWith(last))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(Map.Entry::getKey)
                .orElseGet(() -> field.substring(field.indexOf('.') + 1));
    }
}
