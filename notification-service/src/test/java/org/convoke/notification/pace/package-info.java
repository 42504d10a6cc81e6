@NullMarked
package org.convoke.notification.pace;

import org.jspecify.annotations.NullMarked;
