/** The page that a link in a message opens, where a mission says without signing in that it read the message. */
@NullMarked
package org.convoke.web.acknowledge;

import org.jspecify.annotations.NullMarked;
