/** A notice on its whole path, from the publication to the mail server, beside a sender that only sends. */
@NullMarked
package org.convoke.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
