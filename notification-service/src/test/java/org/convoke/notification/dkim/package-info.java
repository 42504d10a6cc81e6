@NullMarked
package org.convoke.notification.dkim;

import org.jspecify.annotations.NullMarked;
