@NullMarked
package org.convoke.notification.acknowledgement;

import org.jspecify.annotations.NullMarked;
