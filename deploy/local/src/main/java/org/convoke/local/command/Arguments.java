package org.convoke.local.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: options that begin with two dashes, and the others. */
final class Arguments {

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    private Arguments() {}

    /** Somebody typed what no command understands. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    /**
     * Reads the words.
     *
     * @param flags options that stand alone
     * @param valued options that are followed by a value
     */
    static Arguments of(List<String> typed, Set<String> flags, Set<String> valued) {
        var arguments = new Arguments();
        var rest = typed.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (flags.contains(word)) {
                arguments.options.put(word, "");
            } else if (valued.contains(word)) {
                if (!rest.hasNext()) {
                    throw new NotUnderstood(word + " needs a value");
                }
                arguments.options.put(word, rest.next());
            } else if (word.startsWith("-")) {
                throw new NotUnderstood("unknown option " + word);
            } else {
                arguments.words.add(word);
            }
        }
        return arguments;
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** No word beyond the options. */
    Arguments alone() {
        if (!words.isEmpty()) {
            throw new NotUnderstood("unexpected " + words.getFirst());
        }
        return this;
    }

    /** The only word, if there is one. */
    Optional<String> optionalWord() {
        if (words.size() > 1) {
            throw new NotUnderstood("unexpected " + words.get(1));
        }
        return words.stream().findFirst();
    }

    /**
     * The only word.
     *
     * @param what it names, for the message
     */
    String word(String what) {
        return optionalWord().orElseThrow(() -> new NotUnderstood("which " + what + "?"));
    }
}
