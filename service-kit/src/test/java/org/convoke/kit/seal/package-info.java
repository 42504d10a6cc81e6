/** Signing, with keys in memory and with keys in a real database. */
@NullMarked
package org.convoke.kit.seal;

import org.jspecify.annotations.NullMarked;
