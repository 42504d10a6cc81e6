@NullMarked
package org.convoke.notification.operation;

import org.jspecify.annotations.NullMarked;
