/**
 * Puts what the platform knows into the words of a reader's language: bundles of messages, dates and times, and what a
 * change of a programme says. A language is files alone; a missing message is an error when the words are loaded, never
 * another language in its place. Nothing here reads a clock or the machine's locale, and no message holds markup.
 */
@NullMarked
package org.convoke.wording;

import org.jspecify.annotations.NullMarked;
