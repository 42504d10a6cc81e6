/** A small service, as the tests of the kit need one: it follows the agenda, projects it, and reacts to it. */
@NullMarked
package org.convoke.kit.probe;

import org.jspecify.annotations.NullMarked;
