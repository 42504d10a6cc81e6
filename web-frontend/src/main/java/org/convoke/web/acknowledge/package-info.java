/** The pages that links in messages open, where a mission says without signing in that it read one, or that a mailbox is its own. */
@NullMarked
package org.convoke.web.acknowledge;

import org.jspecify.annotations.NullMarked;
