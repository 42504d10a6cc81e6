package org.convoke.web.notice;

/**
 * When something happened.
 *
 * @param text as a reader of the page's language writes it, with seconds
 * @param machine the same with the offset, for the {@code datetime} of a {@code time}
 */
public record Moment(String text, String machine) {}
