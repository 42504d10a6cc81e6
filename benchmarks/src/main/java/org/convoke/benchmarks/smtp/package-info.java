/**
 * How fast finished messages are handed to a mail server: by Convoke's client, and by the one that one would use instead.
 * All send the same bytes over as many kept-alive connections to the same server, in turns.
 */
@NullMarked
package org.convoke.benchmarks.smtp;

import org.jspecify.annotations.NullMarked;
