/** Tells trouble that time heals from trouble that stays. It decides nothing: who waits and who gives up is elsewhere. */
@NullMarked
package org.convoke.kit.failure;

import org.jspecify.annotations.NullMarked;
