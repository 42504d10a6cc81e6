package org.convoke.web.secretariat;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A form of the editor as a browser sent it.
 *
 * @param typed the fields
 * @param was the fields as the form was opened
 * @param action the button that was pressed: {@code save}, {@code cancel}, {@code add-moderators} …
 * @param choices between ours and theirs, by group of fields
 */
record Sent(Typed typed, Typed was, String action, Map<String, String> choices) {

    static final String SAVE = "save";
    static final String CANCEL = "cancel";

    private static final String CHOICE = "choice-";

    static Sent of(MultivaluedMap<String, String> form) {
        var all = Typed.of(form);
        var choices = new TreeMap<String, String>();
        all.values().forEach((name, value) -> {
            if (name.startsWith(CHOICE)) {
                choices.put(name.substring(CHOICE.length()), value);
            }
        });
        var action = all.text("do");
        return new Sent(
                all.without("choice").without("csrf").without("do").without("was"),
                Typed.decoded(all.text("was")),
                action.isEmpty() ? SAVE : action,
                choices);
    }

    /** The same form with a row of people added or removed; empty where another button was pressed. */
    Optional<Typed> withOtherRows(ItemPart part) {
        for (var group : new String[] {PeopleFields.MODERATORS, PeopleFields.PANELLISTS}) {
            var people = part.people(group);
            var removal = "remove-" + group + "-";
            if (action.equals("add-" + group)) {
                return Optional.of(people.added(typed));
            }
            if (action.startsWith(removal) && action.substring(removal.length()).matches("\\d{1,3}")) {
                return Optional.of(people.removed(typed, Integer.parseInt(action.substring(removal.length()))));
            }
        }
        return Optional.empty();
    }
}
