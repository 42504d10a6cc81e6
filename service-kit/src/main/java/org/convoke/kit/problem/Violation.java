package org.convoke.kit.problem;

/**
 * A value that is not accepted.
 *
 * @param field its name, or a JSON pointer into the body
 * @param in where it is: body, query, path, header
 * @param message what would be accepted
 */
public record Violation(String field, String in, String message) {

    /** One in the request's body. */
    public static Violation inBody(String field, String message) {
        return new Violation(field, "body", message);
    }
}
