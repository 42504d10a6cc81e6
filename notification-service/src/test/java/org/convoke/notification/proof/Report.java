package org.convoke.notification.proof;

import de.siegmar.fastcsv.reader.CsvReader;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A report as its readers get it. */
final class Report {

    private Report() {}

    /** @param query as "as=csv&language=fr" */
    static Response of(RequestSpecification reader, String notice, String query) {
        return reader.get("/notices/" + notice + "/report" + (query.isEmpty() ? "" : "?" + query));
    }

    /** The rows of the table, by the names of the columns. */
    static List<Map<String, String>> rows(Response csv) {
        var text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        var records = CsvReader.builder().ofNamedCsvRecord(text.substring(1));
        return records.stream().map(record -> record.getFieldsAsMap()).toList();
    }

    /** The rows about participants. */
    static List<Map<String, String>> states(Response csv) {
        return rows(csv).stream().filter(row -> "state".equals(row.get("row"))).toList();
    }

    /** The total of that name. */
    static String total(Response csv, String name) {
        return rows(csv).stream()
                .filter(row -> "total".equals(row.get("row")) && name.equals(row.get("outcome")))
                .map(row -> row.get("total"))
                .findFirst()
                .orElseThrow();
    }
}
