/**
 * Who asks, and which mandates she holds: from the verified token alone. A mandate that is not understood, not yet or no
 * longer valid gives nothing. Nothing here asks for a role without its scope on behalf of a service.
 */
@NullMarked
package org.convoke.kit.caller;

import org.jspecify.annotations.NullMarked;
