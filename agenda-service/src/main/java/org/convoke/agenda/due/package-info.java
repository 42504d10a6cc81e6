/**
 * What happens at a time, without anybody asking: each feature that has something to do then says so with a {@link
 * org.convoke.agenda.due.Due}, and one thread looks. Any number of replicas look at once; what is done once is the feature's affair.
 */
@NullMarked
package org.convoke.agenda.due;

import org.jspecify.annotations.NullMarked;
