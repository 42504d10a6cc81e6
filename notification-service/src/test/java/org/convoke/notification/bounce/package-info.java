@NullMarked
package org.convoke.notification.bounce;

import org.jspecify.annotations.NullMarked;
