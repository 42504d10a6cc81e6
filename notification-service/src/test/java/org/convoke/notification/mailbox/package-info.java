@NullMarked
package org.convoke.notification.mailbox;

import org.jspecify.annotations.NullMarked;
