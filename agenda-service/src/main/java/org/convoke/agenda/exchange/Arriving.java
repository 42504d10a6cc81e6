package org.convoke.agenda.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.kit.intake.Body;
import org.convoke.kit.intake.BodyRule;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.Programme;

/**
 * A programme that arrived, whole and without fault.
 *
 * @param places where each meeting, item and deadline is in the file, by its id
 */
record Arriving(Programme programme, Map<UUID, String> places, Extent extent) {

    /** What is wrong with a file, in its order. */
    static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<Fault> faults;

        Faulty(List<Fault> faults) {
            super(faults.toString());
            this.faults = faults;
        }

        List<Fault> faults() {
            return faults;
        }
    }

    /**
     * Completes and checks what was sent.
     *
     * @param rules what the service asks of every body
     * @throws Faulty with all that is wrong, by pointers into the programme
     */
    static Arriving of(Sent sent, List<BodyRule> rules) {
        var original = sent.programme().deepCopy();
        var completed = Completion.complete(sent.programme(), sent.language());
        try {
            var programme = Body.read(sent.programme(), Programme.class, rules.toArray(BodyRule[]::new));
            if (completed.faults().isEmpty()) {
                return new Arriving(programme, completed.places(), sent.extent());
            }
            throw new Faulty(completed.faults());
        } catch (Body.Faulty faulty) {
            var all = new ArrayList<>(completed.faults());
            var seen = new HashSet<String>();
            faulty.faults().stream()
                    .map(fault -> new Fault(asSent(fault.field(), original), inWords(fault.message())))
                    .filter(fault -> completed.faults().isEmpty() || !isAboutIds(fault))
                    .filter(fault -> seen.add(fault.field() + fault.message()))
                    .forEach(all::add);
            throw new Faulty(List.copyOf(all));
        }
    }

    /** That an id is there twice was said before, with its place. */
    private static boolean isAboutIds(Fault fault) {
        return fault.message().endsWith("id twice");
    }

    /** What a text is in full need not be known by whoever sends one. */
    private static String inWords(String message) {
        return message.replace("an object with source, texts", "a text");
    }

    /** A text that was sent in a short form has no inside. */
    private static String asSent(String pointer, ObjectNode original) {
        int inside = pointer.indexOf("/texts");
        if (inside < 0 || original.at(pointer.substring(0, inside)).has("texts")) {
            return pointer;
        }
        var text = pointer.substring(0, inside);
        var language = pointer.substring(inside).split("/", -1);
        return original.at(text).isObject() && language.length > 2 ? text + "/" + language[2] : text;
    }
}
