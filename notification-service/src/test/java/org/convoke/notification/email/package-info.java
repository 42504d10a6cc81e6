/** Tests of the messages: what missions read, and what mail programs need. */
@NullMarked
package org.convoke.notification.email;

import org.jspecify.annotations.NullMarked;
