/** Tests of what proves that States were told: the report as data, table and document, and its signature. */
@NullMarked
package org.convoke.notification.proof;

import org.jspecify.annotations.NullMarked;
