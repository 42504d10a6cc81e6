package org.convoke.web.secretariat.series;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.convoke.web.services.Refused;
import org.convoke.wording.Words;

/**
 * Says what is wrong with a file: of a table row by row in the reader's language, by the codes of agenda-service; of others, and
 * where the bundle has no words for a code, in the service's English.
 */
final class FileFaults {

    private static final String KEY = "series.row.";

    private final Words words;

    FileFaults(Words words) {
        this.words = words;
    }

    /**
     * Something that is wrong with a file.
     *
     * @param place the row and the column, or the place in the JSON; empty where it is the file as a whole
     * @param text what would be accepted
     * @param language of the text
     */
    record FileFault(String place, String text, String language) {}

    List<FileFault> of(Refused refused) {
        var rows = refused.more("rows");
        if (rows.isArray() && !rows.isEmpty()) {
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(this::row)
                    .toList();
        }
        var violations = refused.violations().stream()
                .map(fault -> new FileFault(fault.field(), fault.message(), Words.ENGLISH))
                .toList();
        return violations.isEmpty() ? List.of(new FileFault("", refused.detail(), Words.ENGLISH)) : violations;
    }

    private FileFault row(JsonNode row) {
        var column = row.path("column").asText();
        var number = row.path("row").asInt();
        var place = column.isEmpty()
                ? words.say(KEY + "whole", "row", number)
                : words.say(KEY + "cell", "row", number, "column", column);
        var key = KEY + row.path("code").asText();
        return words.has(key)
                ? new FileFault(place, said(key, row.path("arguments")), words.language())
                : new FileFault(place, row.path("message").asText(), Words.ENGLISH);
    }

    /** The sentence, and what the cell says where the service repeats it. */
    private String said(String key, JsonNode arguments) {
        var values = new ArrayList<Object>();
        arguments.properties().forEach(argument -> {
            values.add(argument.getKey());
            values.add(
                    argument.getValue().isNumber()
                            ? (Object) argument.getValue().asLong()
                            : argument.getValue().asText());
        });
        var sentence = words.say(key, values.toArray());
        var cell = arguments.path("cell").asText();
        return cell.isEmpty() ? sentence : words.say("series.row.says", "sentence", sentence, "cell", cell);
    }
}
