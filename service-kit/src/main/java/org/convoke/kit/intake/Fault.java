package org.convoke.kit.intake;

/**
 * One thing that is wrong with a request body.
 *
 * @param field where, as a JSON pointer into the body; the empty pointer is the body itself
 * @param message what would be accepted there
 */
public record Fault(String field, String message) {}
