@NullMarked
package org.convoke.notification.relay;

import org.jspecify.annotations.NullMarked;
