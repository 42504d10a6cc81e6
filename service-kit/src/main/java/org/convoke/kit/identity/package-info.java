/**
 * Identifiers and the clock. An identifier says which thing is meant and never gives a right to it; time that has
 * happened is an instant of the one injected clock.
 */
@NullMarked
package org.convoke.kit.identity;

import org.jspecify.annotations.NullMarked;
