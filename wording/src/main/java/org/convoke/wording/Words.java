package org.convoke.wording;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one bundle in one language. English has every bundle; the words of another language are refused when
 * they are loaded if they do not hold the same messages ({@link WordsCheck}), so that no reader meets a gap.
 */
public final class Words {

    /** The language that every bundle has and that the others are measured by. */
    public static final String ENGLISH = "en";

    private record Key(String bundle, String language) {}

    private static final Map<Key, Words> LOADED = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> LANGUAGES = new ConcurrentHashMap<>();

    private final String bundle;
    private final String language;
    private final boolean rightToLeft;
    private final Map<String, Message> messages = new TreeMap<>();

    private Words(String bundle, String language) {
        var locale = ULocale.forLanguageTag(language);
        this.bundle = bundle;
        this.language = language;
        this.rightToLeft = locale.isRightToLeft();
        var raw = MessageFiles.read(bundle, language)
                .orElseThrow(() ->
                        new IllegalArgumentException("the bundle '" + bundle + "' has no words in '" + language + "'"));
        raw.forEach((key, pattern) -> messages.put((String) key, message((String) key, (String) pattern, locale)));
    }

    private Words(String name, List<Words> parts) {
        this.bundle = name;
        this.language = parts.getFirst().language;
        this.rightToLeft = parts.getFirst().rightToLeft;
        parts.stream().flatMap(part -> part.messages.entrySet().stream()).forEach(entry -> {
            if (messages.put(entry.getKey(), entry.getValue()) != null) {
                throw new IllegalStateException("the bundles '" + name + "' both have the message " + entry.getKey());
            }
        });
    }

    private Message message(String key, String pattern, ULocale locale) {
        try {
            return new Message(key, pattern, locale);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "words/" + bundle + "/" + language + ".properties: " + key + " cannot be read: " + e.getMessage(),
                    e);
        }
    }

    /**
     * The words of a bundle in a language.
     *
     * @param language an ISO 639 code ("fr")
     * @throws IllegalArgumentException where the bundle does not have the language
     * @throws IllegalStateException where messages are missing or broken
     */
    public static Words in(String bundle, String language) {
        var key = new Key(bundle, language);
        var known = LOADED.get(key);
        if (known != null) {
            return known;
        }
        var words = load(bundle, language);
        if (!language.equals(ENGLISH)) {
            var problems = WordsCheck.compare(in(bundle, ENGLISH), words);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(String.join("\n", problems));
            }
        }
        LOADED.put(key, words);
        return words;
    }

    /**
     * The words of several bundles as one, for a page that has words of its own beside those that all pages share.
     *
     * @param bundles which hold no message in common
     * @param language one that each of them has
     */
    public static Words in(List<String> bundles, String language) {
        var parts = bundles.stream().map(bundle -> in(bundle, language)).toList();
        return LOADED.computeIfAbsent(
                new Key(String.join("+", bundles), language), key -> new Words(key.bundle(), parts));
    }

    static Words load(String bundle, String language) {
        return new Words(bundle, language);
    }

    /** The languages that the bundle has, in the order of their codes; adding one is adding its file. */
    public static List<String> languages(String bundle) {
        return LANGUAGES.computeIfAbsent(bundle, MessageFiles::languages);
    }

    /**
     * The language to write to a reader in: the first of the preferred ones that the bundle has, else English.
     *
     * @param preferred language tags, the best first; "fr-CH" is met by "fr"
     */
    public static String firstOf(String bundle, List<String> preferred) {
        return preferred.stream()
                .map(tag -> ULocale.forLanguageTag(tag).getLanguage())
                .filter(languages(bundle)::contains)
                .findFirst()
                .orElse(ENGLISH);
    }

    /**
     * The message with its arguments put in. A text whose direction could disturb the sentence is isolated.
     *
     * @param arguments name, value, name, value …; texts and numbers
     * @throws IllegalArgumentException where there is no such message, or an argument of it is missing
     */
    public String say(String key, Object... arguments) {
        var message = message(key);
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("arguments come in pairs of name and value: " + key);
        }
        var values = new HashMap<String, Object>();
        for (int i = 0; i < arguments.length; i += 2) {
            var name = (String) arguments[i];
            var value = arguments[i + 1];
            values.put(name, value instanceof String text && !message.chooses(name) ? inserted(text) : value);
        }
        return message.say(values);
    }

    private String inserted(String text) {
        if (rightToLeft) {
            return Isolation.inRightToLeft(text);
        }
        return Isolation.hasRightToLeft(text) ? Isolation.isolated(text) : text;
    }

    /** The text between the marks that keep its direction to itself, for a caller who joins texts on its own. */
    public String isolated(String text) {
        return Isolation.isolated(text);
    }

    /** Whether the bundle has that message; every language has it then. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** Whether the message of that key uses that argument. */
    boolean uses(String key, String argument) {
        return message(key).arguments().contains(argument);
    }

    /** The keys of all messages, in order. */
    public Set<String> keys() {
        return messages.keySet();
    }

    /** The language of the words, as it stands in {@code lang}. */
    public String language() {
        return language;
    }

    /** Whether the language is written from right to left. */
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** The direction of the language's script, as it stands in {@code dir}: "ltr" or "rtl". */
    public String direction() {
        return directionOf(language);
    }

    /** The direction of any language's script, also of one that we have no words in. */
    public static String directionOf(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    String bundle() {
        return bundle;
    }

    List<Map.Entry<String, Message>> messages() {
        return new ArrayList<>(messages.entrySet());
    }

    Message message(String key) {
        var message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("the bundle '" + bundle + "' has no message '" + key + "'");
        }
        return message;
    }
}
