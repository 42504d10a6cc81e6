package org.convoke.agenda.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoke.kit.intake.BodyRule;
import org.convoke.kit.intake.Fault;

/**
 * How long texts and lists may be, for every body that this service reads. The name of a field decides, wherever it is; the
 * place in the body as it was sent is named.
 */
@Singleton
class Limits implements BodyRule {

    /** Items of a programme. */
    static final int ITEMS = 3_000;

    private static final int TEXT = 300;

    /** How one gets into a room and follows there: some sentences, not a name. */
    private static final int ACCESS = 1_000;

    /** Characters, where it is another number than for most texts, which hold a title or a name. */
    private static final Map<String, Integer> TEXTS = Map.of(
            "description", 5_000,
            "reason", 2_000,
            "remark", 2_000,
            "address", 2_000,
            "webcast", 2_000,
            "access", ACCESS,
            "words", 5_000,
            "number", 20,
            "source", 35,
            "language", 35);

    private static final int LIST = 200;

    private static final Map<String, Integer> LISTS = Map.of("meetings", 1_000, "items", ITEMS, "origins", ITEMS);

    /** The form of a BCP 47 tag. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    @Override
    public List<Fault> faults(JsonNode body) {
        var faults = new ArrayList<Fault>();
        look(body, "", TEXT, LIST, faults);
        return faults;
    }

    /** @param characters how long a text may be here */
    private static void look(JsonNode json, String at, int characters, int members, List<Fault> faults) {
        if (json.isTextual()) {
            text(json.textValue(), at, characters, faults);
        } else if (json.isArray()) {
            list(json.size(), at, members, faults);
            for (int i = 0; i < json.size(); i++) {
                look(json.get(i), at + "/" + i, characters, members, faults);
            }
        } else if (json.isObject()) {
            items(json.path("meetings"), at, faults);
            json.properties().forEach(field -> {
                var name = field.getKey();
                var in = at + "/" + name.replace("~", "~0").replace("/", "~1");
                if (at.endsWith("/texts") && !LANGUAGE.matcher(name).matches()) {
                    faults.add(new Fault(at, "must hold language tags such as en and zh-Hant; one is no such tag"));
                }
                look(field.getValue(), in, limit(at, name, characters), LISTS.getOrDefault(name, LIST), faults);
            });
        }
    }

    /** What a text in several languages holds may be as long as the field that it is in. */
    private static int limit(String at, String name, int outside) {
        return at.endsWith("/texts") || name.equals("texts") || name.equals("text")
                ? outside
                : TEXTS.getOrDefault(name, TEXT);
    }

    private static void text(String text, String at, int most, List<Fault> faults) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            faults.add(new Fault(at, "must have at most %,d characters; it has %,d".formatted(most, length)));
        }
    }

    private static void list(int size, String at, int most, List<Fault> faults) {
        if (size > most) {
            faults.add(new Fault(at, "must hold at most %,d; it holds %,d".formatted(most, size)));
        }
    }

    private static void items(JsonNode meetings, String at, List<Fault> faults) {
        int items = 0;
        for (var meeting : meetings) {
            items += meeting.path("items").size();
        }
        if (items > ITEMS) {
            faults.add(new Fault(
                    at + "/meetings", "must hold at most %,d items together; they hold %,d".formatted(ITEMS, items)));
        }
    }
}
