/**
 * The sessions that participants can be invited to, as agenda-service has announced them. A projection: it may be emptied
 * and read again from the topic, an older announcement never replaces a newer one, and nothing here decides anything.
 */
@NullMarked
package org.convoke.registration.session;

import org.jspecify.annotations.NullMarked;
