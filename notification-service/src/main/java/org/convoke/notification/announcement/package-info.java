/**
 * What the organizers write to missions by hand. It promises that a draft can be seen in every language and by every State's
 * eyes before it goes out, that it goes out once however often the request is repeated, and that it then has all that a
 * notice has: deliveries, proof and acknowledgement. It tells nobody of the programme.
 */
@NullMarked
package org.convoke.notification.announcement;

import org.jspecify.annotations.NullMarked;
