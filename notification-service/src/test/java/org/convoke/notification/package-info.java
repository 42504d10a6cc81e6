/** The service as its neighbours see it: events in, mail and events out, and its REST interface. */
@NullMarked
package org.convoke.notification;

import org.jspecify.annotations.NullMarked;
