package org.convoke.web.secretariat;

/**
 * Something that is wrong with a field.
 *
 * @param field its name; empty where it is the form as a whole
 * @param key of the sentence that says what would be accepted
 * @param detail what the service says of it, in English; empty where the sentence is enough
 */
public record Fault(String field, String key, String detail) {

    public static Fault of(String field, String key) {
        return new Fault(field, key, "");
    }
}
