@NullMarked
package org.convoke.notification.hold;

import org.jspecify.annotations.NullMarked;
