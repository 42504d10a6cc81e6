/** Projections: what this service knows of others, and that it can learn it anew. */
@NullMarked
package org.convoke.notification.recipient;

import org.jspecify.annotations.NullMarked;
