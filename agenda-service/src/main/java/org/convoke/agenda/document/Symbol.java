package org.convoke.agenda.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The symbol that all language versions of a document share, as A/CONF.231/1 or E/CN.15/2018/INF/1. Its last part says
 * whether the document changes another one.
 */
record Symbol(@JsonValue String text) {

    private static final int LONGEST = 60;
    private static final String PART = "[A-Za-z0-9][A-Za-z0-9.()-]*";
    private static final Pattern SYMBOL = Pattern.compile(PART + "(/" + PART + ")+\\*{0,3}");
    private static final Pattern CHANGE = Pattern.compile("(.+)/(Rev|Corr|Add|Amend)\\.([1-9]\\d{0,3})\\*{0,3}");

    @JsonCreator
    Symbol {
        if (text.length() > LONGEST || !SYMBOL.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a symbol such as A/CONF.231/1 or A/CONF.231/1/Corr.1");
        }
    }

    /** What the document changes, if its symbol says that it does. */
    Optional<Amends> amends() {
        var change = CHANGE.matcher(text);
        if (!change.matches() || !SYMBOL.matcher(change.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Amends(How.of(change.group(2)), Integer.parseInt(change.group(3)), new Symbol(change.group(1))));
    }

    /**
     * That a document changes another one.
     *
     * @param number the first, the second …
     * @param symbol of the document that is changed
     */
    record Amends(How how, int number, Symbol symbol) {}

    /** How one document changes another. */
    enum How {
        @JsonProperty("revision")
        REVISION,
        @JsonProperty("corrigendum")
        CORRIGENDUM,
        @JsonProperty("addendum")
        ADDENDUM,
        @JsonProperty("amendment")
        AMENDMENT;

        static How of(String abbreviation) {
            return switch (abbreviation) {
                case "Rev" -> REVISION;
                case "Corr" -> CORRIGENDUM;
                case "Add" -> ADDENDUM;
                case "Amend" -> AMENDMENT;
                default -> throw new IllegalArgumentException(abbreviation);
            };
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
