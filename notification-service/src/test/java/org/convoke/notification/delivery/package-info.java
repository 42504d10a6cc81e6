/** Deliveries on their way: what mail servers, dead replicas and a database that is away can do to them. */
@NullMarked
package org.convoke.notification.delivery;

import org.jspecify.annotations.NullMarked;
