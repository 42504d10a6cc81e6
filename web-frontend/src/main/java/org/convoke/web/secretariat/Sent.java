package org.convoke.web.secretariat;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form of the editor as a browser sent it.
 *
 * @param filled what stands in it, and what stood in it as it was opened
 * @param action the button that was pressed: {@code save}, {@code cancel}, {@code add-moderators} …
 * @param choices {@code mine}, {@code theirs} or {@code published}, of what somebody else has changed meanwhile
 * @param once by which the same form, sent twice, is known
 */
record Sent(Filled filled, String action, Map<Aspect, String> choices, String once) {

    static final String SAVE = "save";
    static final String CANCEL = "cancel";

    private static final String CHOICE = "choice-";

    /** @param current the version of the draft now, for a form that does not say on which it was opened */
    static Sent of(MultivaluedMap<String, String> form, int current) {
        var all = Typed.of(form);
        var choices = new EnumMap<Aspect, String>(Aspect.class);
        for (var aspect : Aspect.values()) {
            var choice = all.text(CHOICE + aspect.word());
            if (!choice.isEmpty()) {
                choices.put(aspect, choice);
            }
        }
        var action = all.text("do");
        var version = all.text("version");
        var typed = all;
        for (var other : new String[] {"choice", "csrf", "do", "was", "version", "remark", "once"}) {
            typed = typed.without(other);
        }
        return new Sent(
                new Filled(
                        typed,
                        Typed.decoded(all.text("was")),
                        version.matches("[1-9]\\d{0,8}") ? Integer.parseInt(version) : current,
                        all.text("remark")),
                action.isEmpty() ? SAVE : action,
                choices,
                all.text("once"));
    }

    /** The same with other fields. */
    Sent with(Filled other) {
        return new Sent(other, action, choices, once);
    }

    /** Whether the part is to be cancelled. */
    boolean cancels() {
        return action.equals(CANCEL);
    }

    /** The same form with a row of people or links added or removed; empty where another button was pressed. */
    Optional<Typed> withOtherRows() {
        var typed = filled.typed();
        for (var group : List.of(PeopleFields.MODERATORS, PeopleFields.PANELLISTS, LinkFields.GROUP)) {
            var rows = new Rows(group);
            var removal = "remove-" + group + "-";
            if (action.equals("add-" + group)) {
                return Optional.of(rows.added(typed));
            }
            if (action.startsWith(removal) && action.substring(removal.length()).matches("\\d{1,3}")) {
                return Optional.of(rows.removed(typed, Integer.parseInt(action.substring(removal.length()))));
            }
        }
        return Optional.empty();
    }
}
