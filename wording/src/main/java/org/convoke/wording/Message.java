package org.convoke.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One message of a bundle, read and checked: an ICU pattern whose arguments have names. */
final class Message {

    private final String key;
    private final MessageFormat format;
    private final Set<String> arguments;
    private final Set<String> selectors = new HashSet<>();
    private final Map<String, Set<String>> plurals = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException where the pattern is not one of ICU's MessageFormat
     */
    Message(String key, String pattern, ULocale locale) {
        this.key = key;
        // Digits 0-9 in every language: a time or a symbol must read the same for everybody.
        this.format = new MessageFormat(pattern, locale.setKeywordValue("numbers", "latn"));
        this.arguments = new TreeSet<>(format.getArgumentNames());
        inspect(new MessagePattern(pattern));
    }

    private void inspect(MessagePattern pattern) {
        var forms = Set.<String>of();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() != MessagePattern.ArgType.NONE) {
                var name = pattern.getSubstring(pattern.getPart(i + 1));
                if (part.getArgType() == MessagePattern.ArgType.PLURAL) {
                    forms = formsOf(pattern, i);
                    plurals.put(name, forms);
                }
                selectors.add(name);
            }
        }
    }

    private static Set<String> formsOf(MessagePattern pattern, int argument) {
        var forms = new TreeSet<String>();
        int end = pattern.getLimitPartIndex(argument);
        for (int i = argument + 1; i < end; i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            }
            if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return forms;
    }

    /** The names of the arguments that it needs. */
    Set<String> arguments() {
        return arguments;
    }

    /** The arguments that are counted, each with the plural forms that the message has for it. */
    Map<String, Set<String>> plurals() {
        return plurals;
    }

    /** Whether the argument chooses a form, so that it has to reach the message as it is. */
    boolean chooses(String argument) {
        return selectors.contains(argument);
    }

    /** The sentence with its arguments put in. */
    String say(Map<String, Object> values) {
        if (!values.keySet().containsAll(arguments)) {
            throw new IllegalArgumentException(
                    "message " + key + " needs " + arguments + ", was given " + values.keySet());
        }
        if (arguments.isEmpty()) {
            return text();
        }
        synchronized (format) { // ICU's formats are not safe for use by several threads
            return format.format(values);
        }
    }

    private String text() {
        synchronized (format) {
            return format.format(Map.of());
        }
    }
}
