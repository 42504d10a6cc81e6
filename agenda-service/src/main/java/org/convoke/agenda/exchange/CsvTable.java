package org.convoke.agenda.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.kit.problem.Problem;

/**
 * A CSV file as rows of named cells. UTF-8, with or without a byte order mark; fields are separated by comma, semicolon or
 * tab, whichever the first line has most of. Cells come without the apostrophe that guards formulas.
 *
 * @param names the columns, in lower case
 */
record CsvTable(List<String> names, List<Row> rows) {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String SEPARATORS = ",;\t";

    /**
     * A row with something in it.
     *
     * @param number as a spreadsheet counts
     */
    record Row(int number, Map<String, String> cells) {
        /** What the cell says, stripped; empty where it is empty or there is no such column. */
        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /**
     * @throws Problem where the bytes are no table
     */
    static CsvTable read(byte[] file, List<RowFault> faults) {
        var text = text(file);
        char separator = separator(text);
        var open = unclosedQuote(text, separator);
        if (open > 0) {
            throw RowFault.refused(List.of(new RowFault(
                    open,
                    "",
                    "quote-open",
                    "has a quotation mark in it that opens a text and is never closed; close it with another one")));
        }
        return new Reading(faults).read(text, separator);
    }

    private static String text(byte[] file) {
        if (beginsWith(file, 0xFF, 0xFE) || beginsWith(file, 0xFE, 0xFF)) {
            throw RowFault.refused(
                    List.of(new RowFault(1, "", "utf-16", "is not UTF-8 but UTF-16; save the file as \"CSV UTF-8\"")));
        }
        var text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean beginsWith(byte[] file, int first, int second) {
        return file.length >= 2 && Byte.toUnsignedInt(file[0]) == first && Byte.toUnsignedInt(file[1]) == second;
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        char best = ',';
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /** The row in which a quotation mark opens that is never closed; 0 where there is none. */
    private static int unclosedQuote(String text, char separator) {
        int row = 1;
        boolean inside = false;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                inside = c != '"';
            } else if (c == '"' && (begins || text.charAt(i - 1) == '"')) {
                inside = true;
                begins = false;
            } else {
                begins = c == separator || c == '\n' || c == '\r';
                row += c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1)) ? 1 : 0;
            }
        }
        return inside ? row : 0;
    }

    /** Reads the records. */
    private record Reading(List<RowFault> faults) {

        CsvTable read(String text, char separator) {
            var names = new ArrayList<String>();
            var rows = new ArrayList<Row>();
            int number = 0;
            try (var records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)) {
                for (var record : records) {
                    number++;
                    if (number == 1) {
                        names(record, names);
                    } else {
                        row(number, record, names, rows);
                    }
                }
            } catch (CsvParseException e) {
                throw RowFault.refused(
                        List.of(new RowFault(number + 1, "", "unreadable", "can not be read as CSV: " + reason(e))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new CsvTable(List.copyOf(names), List.copyOf(rows));
        }

        private static String reason(CsvParseException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return String.valueOf(cause.getMessage());
        }

        private void names(CsvRecord record, List<String> names) {
            record.getFields().forEach(name -> {
                var lower = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
                if (!lower.isEmpty() && names.contains(lower)) {
                    faults.add(new RowFault(1, lower, "column-twice", "is there twice; each column once"));
                }
                names.add(lower);
            });
        }

        private void row(int number, CsvRecord record, List<String> names, List<Row> rows) {
            if (record.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < record.getFieldCount(); i++) {
                var field = record.getField(i);
                if (i >= names.size()) {
                    if (!field.isBlank()) {
                        faults.add(
                                new RowFault(number, "", "cells-too-many", "has more cells than the row of the names"));
                        break;
                    }
                } else {
                    if (field.indexOf(REPLACEMENT) >= 0) {
                        faults.add(new RowFault(
                                number,
                                names.get(i),
                                "not-utf-8",
                                "holds a character that is not UTF-8; save the file as \"CSV UTF-8\""));
                    }
                    cells.put(names.get(i), FormulaGuard.text(field));
                }
            }
            rows.add(new Row(number, cells));
        }
    }
}
