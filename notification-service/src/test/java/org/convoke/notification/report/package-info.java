/** Notices, deliveries and suppressions over REST. */
@NullMarked
package org.convoke.notification.report;

import org.jspecify.annotations.NullMarked;
