/**
 * Every error is problem details (RFC 9457) with a type of our own, listed in {@code docs/api/problems.md}. It says what
 * would be accepted, and never a stack trace, a statement, or that a private thing exists.
 */
@NullMarked
package org.convoke.kit.problem;

import org.jspecify.annotations.NullMarked;
