/**
 * Closed choices that clients and files make by a word, such as {@code member-state} or {@code new-york}. Promises that the
 * words are those of the JSON, and that a wrong one is answered with the right ones. Never guesses what was meant.
 */
@NullMarked
package org.convoke.registration.choice;

import org.jspecify.annotations.NullMarked;
