package org.convoke.agenda.draft;

/**
 * Something about a programme that keeps it from being published.
 *
 * @param field where, as a JSON pointer into the programme
 * @param message what has to be so before it can be published
 */
public record Obstacle(String field, String message) {}
